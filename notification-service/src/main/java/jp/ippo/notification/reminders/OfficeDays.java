package jp.ippo.notification.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/**
 * 開庁日: the days on which somebody of the office reads the mail: not on Saturdays, Sundays, national holidays and from
 * 12-29 to 01-03 (行政機関の休日に関する法律1条), nor on the days the city adds by ordinance. It decides when to remind; what
 * is due when, the judgement says.
 */
public final class OfficeDays {

    private static final MonthDay YEAR_END = MonthDay.of(12, 29);
    private static final MonthDay YEAR_BEGINNING = MonthDay.of(1, 3);

    private final Set<LocalDate> holidays = new HashSet<>();

    /** @param ownClosures closed by the city's own ordinance or order */
    public OfficeDays(Collection<LocalDate> ownClosures) {
        holidays.addAll(ownClosures);
        try {
            new ClassPathResource("notification/holidays.csv")
                    .getContentAsString(UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                    .forEach(holidays::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public boolean isOpen(LocalDate day) {
        var monthDay = MonthDay.from(day);
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && monthDay.isBefore(YEAR_END)
                && monthDay.isAfter(YEAR_BEGINNING)
                && !holidays.contains(day);
    }

    /** The day itself, or the last open day before it. */
    public LocalDate lastOpenDayUpTo(LocalDate day) {
        var candidate = day;
        while (!isOpen(candidate)) candidate = candidate.minusDays(1);
        return candidate;
    }
}
