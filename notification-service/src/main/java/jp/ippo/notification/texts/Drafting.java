package jp.ippo.notification.texts;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes each kind of text from the same facts. The public and the people affected get the cause in short, as guideline
 * and 施行規則45条 want; authorities and the assembly get the department's words as well.
 */
final class Drafting {

    /** Stands where only a person can say it; a text with this mark is not approved. */
    static final String TO_WRITE = "【要記入】";

    private static final String USUAL_INTRO = "あなたについては、次の項目です。";

    private final Vocabulary words;

    Drafting(Vocabulary words) {
        this.words = words;
    }

    /** @param publication how the gate stands, in words */
    Map<Part, String> draft(TextKind kind, FactBase base, String publication) {
        var parts = new EnumMap<Part, String>(Part.class);
        for (var part : kind.parts()) parts.put(part, part(kind, part, base, publication));
        return parts;
    }

    private String part(TextKind kind, Part part, FactBase base, String publication) {
        var say = new Wording(words, base.facts());
        var added = base.officers();
        var told = base.narrative();
        boolean forAuthorities = kind == TextKind.ASSEMBLY_REPORT || kind == TextKind.AUTHORITY_REPORT;
        return switch (part) {
            case TITLE -> title(kind, say);
            case OVERVIEW -> first(added.overview(), told.overview());
            case COURSE -> course(say) + (forAuthorities ? after("\n", told.course()) : "");
            case ITEMS -> say.items();
            case ITEMS_INTRO -> USUAL_INTRO;
            case PERSONS -> say.persons();
            case CAUSE -> say.cause() + (forAuthorities ? after("\n", told.causeDetail()) : "");
            case SECONDARY_DAMAGE ->
                added.secondaryDamage() == null ? Wording.secondaryDamage(told) : added.secondaryDamage();
            case LEGAL -> String.join("\n", Wording.legal(base.judgement()));
            case MEASURES -> first(added.measures(), told.measuresForIndividuals());
            case PUBLICATION -> publication;
            case PREVENTION -> first(added.prevention(), prevention(told.preventionDone(), told.preventionPlanned()));
            case OTHER -> first(added.advice(), forAuthorities ? told.otherMatters() : null);
            case CONTACT -> first(added.contactWindow(), null);
        };
    }

    private static String title(TextKind kind, Wording say) {
        var subject = "個人情報の" + say.happenings();
        return switch (kind) {
            case PRESS_RELEASE -> subject + "について";
            case ASSEMBLY_REPORT -> subject + "に関する報告";
            case AUTHORITY_REPORT -> subject + "について（報告）";
            case INDIVIDUAL_NOTICE -> subject + "についてのお知らせ";
        };
    }

    private static String course(Wording say) {
        return "発生日　" + say.happenedOn() + "\n発覚日　" + say.discoveredOn() + "\n事態を知った日　" + say.knownOn();
    }

    private static @Nullable String prevention(@Nullable String done, @Nullable String planned) {
        var said = Stream.of(after("実施済み: ", done), after("今後実施予定: ", planned))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? null : said;
    }

    private static String first(@Nullable String officers, @Nullable String departments) {
        if (officers != null) return officers;
        return departments == null || departments.isBlank() ? TO_WRITE : departments.strip();
    }

    private static String after(String before, @Nullable String text) {
        return text == null || text.isBlank() ? "" : before + text.strip();
    }
}
