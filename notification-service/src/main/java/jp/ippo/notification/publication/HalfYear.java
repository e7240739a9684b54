package jp.ippo.notification.publication;

import java.time.LocalDate;
import java.util.regex.Pattern;
import jp.ippo.door.Refused;
import jp.ippo.notification.deadlines.JapaneseDay;

/**
 * 半期 of the fiscal year that begins in April.
 *
 * @param part 1 for 上半期 (April to September), 2 for 下半期 (October to March)
 */
public record HalfYear(int fiscalYear, int part) {

    private static final Pattern CODE = Pattern.compile("(20\\d\\d)-([12])");

    public static HalfYear of(LocalDate day) {
        int fiscalYear = day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1;
        return new HalfYear(fiscalYear, day.getMonthValue() >= 4 && day.getMonthValue() <= 9 ? 1 : 2);
    }

    /** @throws Refused 422 when it is not like 2026-1 */
    public static HalfYear parse(String code) {
        var found = CODE.matcher(code);
        if (!found.matches())
            throw Refused.field("half", "2026-1（上半期）のように指定してください。 / Give it like 2026-1 for April to September.");
        return new HalfYear(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
    }

    public LocalDate first() {
        return LocalDate.of(fiscalYear, part == 1 ? 4 : 10, 1);
    }

    public LocalDate last() {
        return first().plusMonths(6).minusDays(1);
    }

    public HalfYear before() {
        return of(first().minusDays(1));
    }

    public HalfYear after() {
        return of(last().plusDays(1));
    }

    /** For example 令和8年度上半期. */
    public String inWords() {
        var era = JapaneseDay.era(LocalDate.of(fiscalYear, 4, 1));
        return era.substring(0, era.indexOf('年')) + "年度" + (part == 1 ? "上半期" : "下半期");
    }

    public String code() {
        return fiscalYear + "-" + part;
    }
}
