package jp.ippo.intake.filing;

import java.util.stream.Stream;
import jp.ippo.intake.incident.Report;
import org.jspecify.annotations.Nullable;

/** How long a text may be and what it may consist of. */
final class Texts {

    /** Names of bodies, departments, contractors and products: one line. */
    static final int NAME = 200;
    /** Reasons and evidence. */
    static final int REASON = 2_000;
    /** Parts of the narrative. All of them together stay well below the megabyte a broker takes as one message. */
    static final int STORY = 10_000;

    private Texts() {}

    static void check(Report report, Problems problems) {
        in(report).forEach(text -> check(text, problems));
    }

    static void checkReason(String field, @Nullable String value, Problems problems) {
        check(new Text(field, value, REASON), problems);
    }

    private static void check(Text text, Problems problems) {
        var value = text.value();
        if (value == null) return;
        problems.addIf(
                value.codePointCount(0, value.length()) > text.limit(),
                text.field(),
                text.limit() + "文字以内で入力してください。",
                "At most " + text.limit() + " characters.");
        problems.addIf(
                !value.codePoints().allMatch(c -> text.allows(c)),
                text.field(),
                "使用できない文字（制御文字など）が含まれています。",
                "It contains characters that cannot be used (control characters and the like).");
    }

    private static Stream<Text> in(Report report) {
        var body = report.body();
        var facts = report.facts();
        var told = report.narrative();
        return Stream.of(
                new Text("body.code", body.code(), NAME),
                new Text("body.name", body.name(), NAME),
                new Text("department", report.department(), NAME),
                new Text("facts.knownAtReason", facts.knownAtReason(), REASON),
                new Text("facts.involved.contractor", facts.involved().contractor(), NAME),
                new Text("facts.involved.subcontractor", facts.involved().subcontractor(), NAME),
                new Text("facts.propertyDamage.reason", facts.propertyDamage().reason(), REASON),
                new Text("facts.encryption.method", facts.encryption().method(), NAME),
                new Text("facts.recovery.evidence", facts.recovery().evidence(), REASON),
                new Text("narrative.overview", told.overview(), STORY),
                new Text("narrative.course", told.course(), STORY),
                new Text("narrative.causeDetail", told.causeDetail(), STORY),
                new Text("narrative.secondaryDamageDetail", told.secondaryDamageDetail(), STORY),
                new Text("narrative.measuresForIndividuals", told.measuresForIndividuals(), STORY),
                new Text("narrative.publication", told.publication(), STORY),
                new Text("narrative.preventionDone", told.preventionDone(), STORY),
                new Text("narrative.preventionPlanned", told.preventionPlanned(), STORY),
                new Text("narrative.otherMatters", told.otherMatters(), STORY));
    }

    private record Text(String field, @Nullable String value, int limit) {

        /** A name is one line. Half a character (an unpaired surrogate) could not even be stored. */
        boolean allows(int character) {
            if (character == '\n' || character == '\r' || character == '\t') return limit > NAME;
            return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
        }
    }
}
