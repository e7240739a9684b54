package jp.ippo.assessment.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 行政機関の休日に関する法律1条: the days on which the offices of the nation are closed. The national calendar and never a
 * city's own: the deadline is one toward an office of the nation.
 */
public interface NationalCalendar {

    /** Why the offices are closed that day; empty on an open day. */
    Optional<Closure> closureOn(LocalDate day);

    /** The day itself, or the first open day after it (同法2条, taken again while closed). */
    LocalDate firstOpenDayFrom(LocalDate day);

    /** The day itself, or the last open day before it. */
    LocalDate lastOpenDayUpTo(LocalDate day);

    /** The reason of a closure in words, for example 「日曜日」 or 「国民の休日」. */
    record Closure(String ja, String en) {}
}
