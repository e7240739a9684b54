package jp.ippo.notification.texts;

import static jp.ippo.notification.texts.Part.CAUSE;
import static jp.ippo.notification.texts.Part.CONTACT;
import static jp.ippo.notification.texts.Part.COURSE;
import static jp.ippo.notification.texts.Part.ITEMS;
import static jp.ippo.notification.texts.Part.ITEMS_INTRO;
import static jp.ippo.notification.texts.Part.LEGAL;
import static jp.ippo.notification.texts.Part.MEASURES;
import static jp.ippo.notification.texts.Part.OTHER;
import static jp.ippo.notification.texts.Part.OVERVIEW;
import static jp.ippo.notification.texts.Part.PERSONS;
import static jp.ippo.notification.texts.Part.PREVENTION;
import static jp.ippo.notification.texts.Part.PUBLICATION;
import static jp.ippo.notification.texts.Part.SECONDARY_DAMAGE;
import static jp.ippo.notification.texts.Part.TITLE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.ippo.door.Refused;

/** Kinds of texts, with their parts in order and those that may not be empty. */
public enum TextKind {
    /** 報道発表 */
    PRESS_RELEASE(
            Source.PRESS_RELEASE,
            List.of(TITLE, OVERVIEW, COURSE, ITEMS, PERSONS, CAUSE, SECONDARY_DAMAGE, MEASURES, PREVENTION, CONTACT),
            Set.of(TITLE, OVERVIEW, ITEMS, PERSONS, CONTACT)),
    /** 議会報告 */
    ASSEMBLY_REPORT(
            Source.ASSEMBLY_REPORT,
            List.of(
                    TITLE,
                    OVERVIEW,
                    COURSE,
                    ITEMS,
                    PERSONS,
                    CAUSE,
                    SECONDARY_DAMAGE,
                    LEGAL,
                    MEASURES,
                    PUBLICATION,
                    PREVENTION,
                    CONTACT),
            Set.of(TITLE, OVERVIEW, ITEMS, PERSONS)),
    /** 都道府県・所管省庁への報告 */
    AUTHORITY_REPORT(
            Source.AUTHORITY_REPORT,
            List.of(
                    TITLE,
                    OVERVIEW,
                    COURSE,
                    ITEMS,
                    PERSONS,
                    CAUSE,
                    SECONDARY_DAMAGE,
                    LEGAL,
                    MEASURES,
                    PUBLICATION,
                    PREVENTION,
                    OTHER,
                    CONTACT),
            Set.of(TITLE, OVERVIEW, ITEMS, PERSONS)),
    /** 本人通知: the items 1, 2, 4, 5 and 9 of 施行規則44条1項, as 45条 wants, none of them empty */
    INDIVIDUAL_NOTICE(
            Source.INDIVIDUAL_NOTICE,
            List.of(TITLE, OVERVIEW, ITEMS_INTRO, CAUSE, SECONDARY_DAMAGE, OTHER, CONTACT),
            Set.of(TITLE, OVERVIEW, ITEMS_INTRO, CAUSE, SECONDARY_DAMAGE, OTHER, CONTACT));

    private final Source source;
    private final List<Part> parts;
    private final Set<Part> required;

    TextKind(Source source, List<Part> parts, Set<Part> required) {
        this.source = source;
        this.parts = parts;
        this.required = required;
    }

    public Source source() {
        return source;
    }

    public List<Part> parts() {
        return parts;
    }

    public Set<Part> required() {
        return required;
    }

    /** For addresses and file names, for example {@code press-release}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Refused 404 when there is no such kind */
    public static TextKind of(String slug) {
        return Arrays.stream(values())
                .filter(kind -> kind.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("この種類の文案はありません。 / There is no such kind of text."));
    }
}
