package jp.ippo.assessment.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import jp.ippo.assessment.law.NationalCalendar;

/**
 * 行政機関の休日に関する法律（昭和63年法律第91号）1条1項: Saturdays and Sundays, the national holidays, 12-29 to 01-03.
 * https://elaws.e-gov.go.jp/document?lawid=363AC0000000091
 */
public final class OfficesOfTheNation implements NationalCalendar {

    private static final MonthDay YEAR_END = MonthDay.of(12, 29);
    private static final MonthDay YEAR_BEGINNING = MonthDay.of(1, 3);

    private final NationalHolidays holidays = new NationalHolidays();

    @Override
    public Optional<Closure> closureOn(LocalDate day) {
        var holiday = holidays.nameOf(day);
        if (holiday.isPresent()) {
            return Optional.of(new Closure(holiday.get(), "national holiday"));
        }
        var monthDay = MonthDay.from(day);
        if (!monthDay.isBefore(YEAR_END) || !monthDay.isAfter(YEAR_BEGINNING)) {
            return Optional.of(new Closure("年末年始", "year end"));
        }
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return Optional.of(new Closure("土曜日", "Saturday"));
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? Optional.of(new Closure("日曜日", "Sunday")) : Optional.empty();
    }

    @Override
    public LocalDate firstOpenDayFrom(LocalDate day) {
        var candidate = day;
        while (closureOn(candidate).isPresent()) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    @Override
    public LocalDate lastOpenDayUpTo(LocalDate day) {
        var candidate = day;
        while (closureOn(candidate).isPresent()) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }
}
