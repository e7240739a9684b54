package jp.ippo.notification.mailing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.notification.individuals.Language;
import jp.ippo.notification.individuals.Printable;
import org.jspecify.annotations.Nullable;

/**
 * What the office says to everybody: the five items of 施行規則45条 (of 44条1項 those numbered 1, 2, 4, 5 and 9) and whom to
 * ask. Item 2 is each person's own and comes from the list; here is only what leads to it. In the texts {{本人}} and {{本人の}}
 * stand for あなた and あなたの, or for the name where the notice goes to a representative.
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

    static final String UNKNOWN_MARK =
            "差し込めるのは {{本人}} と {{本人の}} だけです。 / The only merge marks that can be used here are {{本人}} and {{本人の}}.";

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 10_000;

    /** What the texts drafted from the facts begin the items with; said of somebody else it would be wrong. */
    private static final String DRAFTED_INTRO = "あなたについては、次の項目です。";

    private static final Pattern YOU = Pattern.compile("あなた|\\b(you|your|yours|yourself)\\b", Pattern.CASE_INSENSITIVE);

    /** In Japanese. @throws Refused 422 with every field that is missing or cannot be printed */
    public static NoticeWords of(
            @Nullable String subject,
            @Nullable String overview,
            @Nullable String itemsIntro,
            @Nullable String cause,
            @Nullable String secondaryDamage,
            @Nullable String other,
            @Nullable String contactWindow) {
        return of(Language.JAPANESE, subject, overview, itemsIntro, cause, secondaryDamage, other, contactWindow);
    }

    /** @throws Refused 422 with every field that is missing or cannot be printed; in another language than Japanese named behind it */
    public static NoticeWords of(
            Language language,
            @Nullable String subject,
            @Nullable String overview,
            @Nullable String itemsIntro,
            @Nullable String cause,
            @Nullable String secondaryDamage,
            @Nullable String other,
            @Nullable String contactWindow) {
        var problems = new ArrayList<FieldProblem>();
        var before = language == Language.JAPANESE ? "" : "translations." + language + ".";
        var words = new NoticeWords(
                subject(before + "subject", subject, problems),
                text(before + "overview", overview, problems),
                isUsual(itemsIntro) ? usualIntro(language) : text(before + "itemsIntro", itemsIntro, problems),
                text(before + "cause", cause, problems),
                text(before + "secondaryDamage", secondaryDamage, problems),
                text(before + "other", other, problems),
                text(before + "contactWindow", contactWindow, problems));
        if (!problems.isEmpty()) throw Refused.fields(problems);
        return words;
    }

    private static boolean isUsual(@Nullable String itemsIntro) {
        return itemsIntro == null || itemsIntro.isBlank() || itemsIntro.strip().equals(DRAFTED_INTRO);
    }

    private static String usualIntro(Language language) {
        return switch (language) {
            case JAPANESE -> "{{本人}}については、次の項目です。";
            case EASY_JAPANESE -> "{{本人の}}情報のうち、次のものです。";
            case ENGLISH -> "For {{本人}}, the items are as follows:";
        };
    }

    /** The parts that say "you": wrong for a reader to whom the notice speaks of somebody else. */
    public List<String> speakingToTheReader() {
        return Map.of(
                        "subject", subject,
                        "overview", overview,
                        "itemsIntro", itemsIntro,
                        "cause", cause,
                        "secondaryDamage", secondaryDamage,
                        "other", other,
                        "contactWindow", contactWindow)
                .entrySet()
                .stream()
                .filter(part -> YOU.matcher(part.getValue()).find())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static String subject(String field, @Nullable String given, List<FieldProblem> problems) {
        var subject = given == null ? "" : given.strip();
        if (!Printable.oneLine(subject))
            problems.add(new FieldProblem(field, "改行や制御文字は使えません。 / One line without control characters."));
        if (subject.contains("{{"))
            problems.add(new FieldProblem(field, "件名に差し込みはできません。 / Nothing can be merged into the subject."));
        check(field, subject, LONGEST_SUBJECT, problems);
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
        if (hasUnknownMark(text)) problems.add(new FieldProblem(field, UNKNOWN_MARK));
    }

    static boolean hasUnknownMark(String text) {
        var rest = text.replace("{{本人}}", "").replace("{{本人の}}", "");
        return rest.contains("{{") || rest.contains("}}");
    }
}
