package jp.ippo.assessment.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.TreeMap;

/** 「国民の祝日」 of 2条, by name, for one year. */
final class HolidaysByName {

    private HolidaysByName() {}

    static Map<LocalDate, String> of(int year) {
        var days = new TreeMap<LocalDate, String>();
        fixed(year, days);
        happyMondays(year, days);
        days.put(Equinox.vernal(year), "春分の日");
        days.put(Equinox.autumnal(year), "秋分の日");
        bySpecialActs(year, days);
        return days;
    }

    private static void fixed(int year, Map<LocalDate, String> days) {
        days.put(LocalDate.of(year, 1, 1), "元日");
        days.put(LocalDate.of(year, 2, 11), "建国記念の日");
        if (year >= 2020) {
            days.put(LocalDate.of(year, 2, 23), "天皇誕生日");
        }
        days.put(LocalDate.of(year, 4, 29), "昭和の日");
        days.put(LocalDate.of(year, 5, 3), "憲法記念日");
        days.put(LocalDate.of(year, 5, 4), "みどりの日");
        days.put(LocalDate.of(year, 5, 5), "こどもの日");
        days.put(LocalDate.of(year, 11, 3), "文化の日");
        days.put(LocalDate.of(year, 11, 23), "勤労感謝の日");
    }

    private static void happyMondays(int year, Map<LocalDate, String> days) {
        days.put(monday(2, year, 1), "成人の日");
        days.put(monday(3, year, 9), "敬老の日");
        days.put(olympicOr(monday(3, year, 7), year, MonthDay.of(7, 23), MonthDay.of(7, 22)), "海の日");
        days.put(olympicOr(LocalDate.of(year, 8, 11), year, MonthDay.of(8, 10), MonthDay.of(8, 8)), "山の日");
        days.put(
                olympicOr(monday(2, year, 10), year, MonthDay.of(7, 24), MonthDay.of(7, 23)),
                year >= 2020 ? "スポーツの日" : "体育の日");
    }

    private static LocalDate monday(int number, int year, int month) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(number, MONDAY));
    }

    /** 平成三十二年東京オリンピック…特別措置法 (平成27年法律第33号) 32条, as amended: moved in 2020 and in 2021 only. */
    private static LocalDate olympicOr(LocalDate ordinary, int year, MonthDay in2020, MonthDay in2021) {
        return switch (year) {
            case 2020 -> in2020.atYear(year);
            case 2021 -> in2021.atYear(year);
            default -> ordinary;
        };
    }

    /** 天皇の即位の日及び即位礼正殿の儀の行われる日を休日とする法律 (平成30年法律第99号). */
    private static void bySpecialActs(int year, Map<LocalDate, String> days) {
        if (year == 2019) {
            days.put(LocalDate.of(year, 5, 1), "天皇の即位の日");
            days.put(LocalDate.of(year, 10, 22), "即位礼正殿の儀の行われる日");
        }
    }
}
