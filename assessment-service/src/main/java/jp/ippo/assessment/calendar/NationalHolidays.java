package jp.ippo.assessment.calendar;

import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 国民の祝日に関する法律（昭和23年法律第178号）2条, 3条, with the special Acts of 2019 (accession) and 2020/2021 (Olympic Games).
 * https://elaws.e-gov.go.jp/document?lawid=323AC1000000178
 */
final class NationalHolidays {

    /** The first year that is encoded; the law of leaks begins later. */
    private static final int FIRST_YEAR = 2019;

    private final Map<Integer, Map<LocalDate, String>> byYear = new ConcurrentHashMap<>();

    /** The name of the holiday, 振替休日 and 国民の休日 included. */
    Optional<String> nameOf(LocalDate day) {
        return Optional.ofNullable(of(day.getYear()).get(day));
    }

    Map<LocalDate, String> of(int year) {
        if (year < FIRST_YEAR) {
            throw new IllegalArgumentException("no holidays encoded before " + FIRST_YEAR + ": " + year);
        }
        return byYear.computeIfAbsent(year, NationalHolidays::compute);
    }

    private static Map<LocalDate, String> compute(int year) {
        var holidays = HolidaysByName.of(year);
        var all = new TreeMap<>(holidays);
        for (var holiday : holidays.keySet()) {
            if (holiday.getDayOfWeek() == SUNDAY) {
                all.put(firstOrdinaryDayAfter(holiday, holidays), "振替休日");
            }
            var between = holiday.plusDays(1);
            if (!holidays.containsKey(between) && holidays.containsKey(between.plusDays(1))) {
                all.put(between, "国民の休日");
            }
        }
        return Map.copyOf(all);
    }

    /** 3条2項: 「その日後においてその日に最も近い「国民の祝日」でない日」. */
    private static LocalDate firstOrdinaryDayAfter(LocalDate holiday, Map<LocalDate, String> holidays) {
        var day = holiday.plusDays(1);
        while (holidays.containsKey(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
