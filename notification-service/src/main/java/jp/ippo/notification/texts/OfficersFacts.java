package jp.ippo.notification.texts;

import java.util.ArrayList;
import java.util.List;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What the officer adds to the report for texts that leave the house; each may be null and then the report speaks alone.
 * Nothing here is about a single person.
 *
 * @param overview 概要, in words fit for the public
 * @param secondaryDamage 二次被害又はそのおそれ
 * @param measures 本人への対応
 * @param prevention 再発防止策
 * @param advice その他参考となる事項: what people can do to protect themselves
 * @param contactWindow お問い合わせ窓口 for the public
 */
public record OfficersFacts(
        @Nullable String overview,
        @Nullable String secondaryDamage,
        @Nullable String measures,
        @Nullable String prevention,
        @Nullable String advice,
        @Nullable String contactWindow) {

    static final OfficersFacts NONE = new OfficersFacts(null, null, null, null, null, null);

    private static final int LONGEST = 5000;

    /** @throws Refused 422 naming each field that is too long or holds characters nobody can see */
    OfficersFacts checked() {
        var problems = new ArrayList<FieldProblem>();
        var clean = new OfficersFacts(
                text("overview", overview, problems),
                text("secondaryDamage", secondaryDamage, problems),
                text("measures", measures, problems),
                text("prevention", prevention, problems),
                text("advice", advice, problems),
                text("contactWindow", contactWindow, problems));
        if (!problems.isEmpty()) throw Refused.fields(problems);
        return clean;
    }

    private static @Nullable String text(String field, @Nullable String given, List<FieldProblem> problems) {
        var text = Written.clean(given);
        if (text.length() > LONGEST)
            problems.add(new FieldProblem(field, "5000字以内で書いてください。 / At most 5000 characters."));
        if (!Written.isVisible(text))
            problems.add(new FieldProblem(field, "表示できない文字があります。 / Contains characters that cannot be shown."));
        return text.isEmpty() ? null : text;
    }
}
