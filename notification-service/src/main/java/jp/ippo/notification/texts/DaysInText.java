package jp.ippo.notification.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days of a text and what happened on each: 令和8年6月22日, 令和八年六月二十二日, R8.6.22, 2026年6月22日, 2026-06-22, 6月22日,
 * and 22日 after a month was named. A day that no word explains claims nothing.
 */
final class DaysInText {

    private static final String N = "[0-9〇零一二三四五六七八九十百千]{1,7}";
    private static final Pattern DAY = Pattern.compile("(?:(令和|平成|昭和|R|H|S)\\s*(元|" + N + ")年|(" + N + ")年)?\\s*(" + N
            + ")月\\s*(" + N + ")日(?![間目])"
            + "|(?<![0-9])([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])"
            + "|(?<![A-Za-z])([RHS])\\.?([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{1,2})(?![0-9])"
            + "|(?<![0-9月〇零一二三四五六七八九十])(" + N + ")日(?![間目以後前常本程ご])");
    private static final Map<String, Integer> BEFORE_FIRST_YEAR =
            Map.of("令和", 2018, "R", 2018, "平成", 1988, "H", 1988, "昭和", 1925, "S", 1925);

    private static final String HAPPENING = "発生|起き|生じ|紛失|盗難|盗まれ|流出|誤って|誤送|誤交付|誤廃棄|持ち出|漏えいし";
    private static final String DISCOVERY = "発覚|判明|気付|気づ|発見|見つか";
    private static final String KNOWING = "知った|知り|把握|認識";
    /** 発生日: 6月21日, 事態を知った日　6月22日, 発覚日時は6月22日. */
    private static final Pattern LABEL =
            Pattern.compile("(?:(発生)|(発覚|判明|発見)|(知った|覚知|把握した))(?:年月)?(?:した)?(?:日時|日)?(?:は|が)?[\\s:（(]*$");

    private static final Pattern ATTACHED = Pattern.compile("^[）)]?(?:頃|ごろ)?(?:に|の|から)?、?(?:(" + HAPPENING + ")|("
            + DISCOVERY + ")|(" + KNOWING + "))(?!に気|が判明|が発覚|を発見|が見つ)");
    private static final Pattern KNOWING_ANYWHERE = Pattern.compile(KNOWING);
    private static final Pattern DISCOVERY_ANYWHERE = Pattern.compile(DISCOVERY);
    private static final Pattern HAPPENING_ANYWHERE = Pattern.compile(HAPPENING);

    private DaysInText() {}

    /** @param aspect what the day is said to be; null when the text does not say */
    record Named(DayRead day, @Nullable Aspect aspect, String quote) {}

    static List<Named> in(String text) {
        var plain = Numerals.halfWidth(text);
        var found = new ArrayList<Named>();
        Integer month = null;
        Integer year = null;
        var match = DAY.matcher(plain);
        var places = new ArrayList<int[]>();
        var days = new ArrayList<DayRead>();
        while (match.find()) {
            var day = day(match, year, month);
            if (day == null) continue;
            month = day.month();
            year = day.year() == null ? year : day.year();
            places.add(new int[] {match.start(), match.end()});
            days.add(day);
        }
        for (int n = 0; n < days.size(); n++) {
            int begin = places.get(n)[0];
            int end = places.get(n)[1];
            int next = n + 1 < days.size() ? places.get(n + 1)[0] : plain.length();
            found.add(new Named(days.get(n), aspect(plain, begin, end, next), Sentences.around(text, begin)));
        }
        return found;
    }

    private static @Nullable DayRead day(Matcher match, @Nullable Integer year, @Nullable Integer month) {
        if (match.group(4) != null) {
            Integer named = null;
            if (match.group(1) != null) named = eraYear(match.group(1), match.group(2));
            else if (match.group(3) != null) named = number(match.group(3));
            return day(named, number(match.group(4)), number(match.group(5)));
        }
        if (match.group(6) != null) return day(number(match.group(6)), number(match.group(7)), number(match.group(8)));
        if (match.group(9) != null)
            return day(eraYear(match.group(9), match.group(10)), number(match.group(11)), number(match.group(12)));
        return month == null ? null : day(year, month, number(match.group(13)));
    }

    private static @Nullable DayRead day(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
        if (month == null || day == null || month < 1 || month > 12 || day < 1 || day > 31) return null;
        return new DayRead(year, month, day);
    }

    private static @Nullable Integer eraYear(String era, String year) {
        var number = year.equals("元") ? Integer.valueOf(1) : number(year);
        var base = BEFORE_FIRST_YEAR.get(era);
        return number == null || base == null ? null : Integer.valueOf(base + number);
    }

    private static @Nullable Integer number(String numeral) {
        var read = Numerals.read(numeral);
        return read.isEmpty() ? null : Integer.valueOf((int) read.getAsLong());
    }

    private static @Nullable Aspect aspect(String text, int begin, int end, int next) {
        var label = LABEL.matcher(text.substring(Sentences.begin(text, begin), begin));
        if (label.find()) return first(label);
        int until = Math.min(next, Sentences.end(text, end));
        if (until < end) return null;
        var rest = text.substring(end, until);
        var attached = ATTACHED.matcher(rest);
        if (attached.find()) return first(attached);
        for (var clause : rest.split("、")) {
            if (KNOWING_ANYWHERE.matcher(clause).find()) return Aspect.KNOWN;
            if (DISCOVERY_ANYWHERE.matcher(clause).find()) return Aspect.DISCOVERED;
            if (HAPPENING_ANYWHERE.matcher(clause).find()) return Aspect.HAPPENED;
        }
        return null;
    }

    private static Aspect first(Matcher match) {
        if (match.group(1) != null) return Aspect.HAPPENED;
        return match.group(2) != null ? Aspect.DISCOVERED : Aspect.KNOWN;
    }
}
