package jp.ippo.notification.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds how many people (households, records) a text says are affected. What is plainly another number is left out: parts
 * of the whole (うち30人), staff (職員2名), bounds of the law (100人を超える), idioms (一人ひとり).
 */
final class NumbersInText {

    private static final Pattern PART_OR_STAFF = Pattern.compile("うち|内訳|内、|職員|社員|従業|担当|作業員|委員|議員|記者|報道|名体制|オペレーター");
    private static final Pattern AFTERWARDS_STAFF = Pattern.compile("^(?:の)?(?:職員|社員|従業|担当|体制|で対応|で作業)");
    private static final Pattern BOUND = Pattern.compile("^(?:を超|超|以上|以下|未満|を下回|当たり|あたり|につき)");
    private static final Pattern ABOUT_BEFORE = Pattern.compile("(?:約|およそ|おおよそ|ほぼ)\\s*$");
    private static final Pattern ABOUT_AFTER = Pattern.compile("^(?:余|程度|ほど|弱|強|前後)");

    private NumbersInText() {}

    /** @param about whether the text says so only roughly (約) */
    record Count(long number, boolean about, String quote) {}

    /** @param units words of the unit, for example 人 and 名 */
    static List<Count> in(String text, List<String> units) {
        var plain = Numerals.halfWidth(text);
        var counted = Pattern.compile("(?<![お数第何各幾両," + Numerals.ONE.substring(1) + ")(" + Numerals.ANY + ")\\s*(?:"
                + String.join("|", units)
                + ")(?![格権材口員物事間数々前称簿義札乗暮ひ一目])");
        var found = new ArrayList<Count>();
        var match = counted.matcher(plain);
        while (match.find()) {
            var number = Numerals.read(match.group(1));
            if (number.isEmpty() || isOther(plain, match.start(), match.end())) continue;
            boolean about =
                    ABOUT_BEFORE.matcher(plain.substring(0, match.start())).find()
                            || ABOUT_AFTER.matcher(plain.substring(match.end())).find();
            found.add(new Count(number.getAsLong(), about, Sentences.around(text, match.start())));
        }
        return found;
    }

    private static boolean isOther(String text, int begin, int end) {
        int clause = begin;
        while (clause > 0 && "。、\n（(・,".indexOf(text.charAt(clause - 1)) < 0) clause--;
        var before = text.substring(clause, begin);
        var after = text.substring(end);
        // 一人一人 and 人 directly before are people one by one.
        return PART_OR_STAFF.matcher(before).find()
                || before.endsWith("人")
                || AFTERWARDS_STAFF.matcher(after).find()
                || BOUND.matcher(after).find();
    }
}
