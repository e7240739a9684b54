package jp.ippo.notification.mailing;

import java.util.ArrayList;
import java.util.List;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.notification.individuals.Printable;
import org.jspecify.annotations.Nullable;

/**
 * What the office says to everybody: the five items of 施行規則45条 (of 44条1項 those numbered 1, 2, 4, 5 and 9) and whom to
 * ask. Item 2 is each person's own and comes from the list; here is only what leads to it.
 *
 * @param overview 概要 (1号)
 * @param itemsIntro words before the person's items (2号); a usual sentence when empty
 * @param cause 原因 (4号), as far as it protects the person
 * @param secondaryDamage 二次被害又はそのおそれの有無及びその内容 (5号)
 * @param other その他参考となる事項 (9号)
 * @param contactWindow お問い合わせ窓口
 */
public record NoticeWords(
        String subject,
        String overview,
        String itemsIntro,
        String cause,
        String secondaryDamage,
        String other,
        String contactWindow) {

    private static final String USUAL_INTRO = "あなたについては、次の項目です。";
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 10_000;

    /** @throws Refused 422 with every field that is missing or cannot be printed */
    public static NoticeWords of(
            @Nullable String subject,
            @Nullable String overview,
            @Nullable String itemsIntro,
            @Nullable String cause,
            @Nullable String secondaryDamage,
            @Nullable String other,
            @Nullable String contactWindow) {
        var problems = new ArrayList<FieldProblem>();
        var words = new NoticeWords(
                subject(subject, problems),
                text("overview", overview, problems),
                itemsIntro == null || itemsIntro.isBlank() ? USUAL_INTRO : text("itemsIntro", itemsIntro, problems),
                text("cause", cause, problems),
                text("secondaryDamage", secondaryDamage, problems),
                text("other", other, problems),
                text("contactWindow", contactWindow, problems));
        if (!problems.isEmpty()) throw Refused.fields(problems);
        return words;
    }

    private static String subject(@Nullable String given, List<FieldProblem> problems) {
        var subject = given == null ? "" : given.strip();
        if (!Printable.oneLine(subject))
            problems.add(new FieldProblem("subject", "改行や制御文字は使えません。 / One line without control characters."));
        check("subject", subject, LONGEST_SUBJECT, problems);
        return subject;
    }

    private static String text(String field, @Nullable String given, List<FieldProblem> problems) {
        var text = given == null
                ? ""
                : given.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (!Printable.lines(text))
            problems.add(new FieldProblem(field, "表示できない文字があります。 / Contains characters that cannot be shown."));
        check(field, text, LONGEST_TEXT, problems);
        return text;
    }

    private static void check(String field, String text, int longest, List<FieldProblem> problems) {
        if (text.isEmpty()) problems.add(new FieldProblem(field, "必須です。 / Required (施行規則45条)."));
        if (text.length() > longest)
            problems.add(new FieldProblem(field, longest + "文字までです。 / At most " + longest + " characters."));
        if (text.contains("{{") || text.contains("}}"))
            problems.add(new FieldProblem(field, "差し込み記号 {{ }} は使えません。 / Merge marks cannot be used here."));
    }
}
