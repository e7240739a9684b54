package jp.ippo.intake.forms;

import static jp.ippo.intake.filing.web.TokyoTime.TOKYO;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 速報 は「知った時点から概ね3日～5日以内」: day 1 is the day of knowing, every day counts, nothing is rolled over a holiday
 * (guideline of the PPC, 通則編 3-5-3-3; checked 2026-11). Shown to the department at once; whether a report is owed is
 * for the assessment to say.
 */
public record FirstDays(LocalDate knownOn, LocalDate target, LocalDate limit) {

    public static FirstDays from(Instant knownAt) {
        var first = knownAt.atZone(TOKYO).toLocalDate();
        return new FirstDays(first, first.plusDays(3 - 1), first.plusDays(5 - 1));
    }
}
