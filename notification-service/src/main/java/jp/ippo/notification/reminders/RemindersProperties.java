package jp.ippo.notification.reminders;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code ippo.reminders.*}; who is told stands with {@link jp.ippo.notification.escalation.ReportingLine}.
 *
 * @param lookEvery how often this instance looks for what is due; zero on an instance that does not send
 * @param silence how long a reminder may stay unseen before a superior is told
 * @param lease after which whoever was sending a mail counts as dead
 * @param pauseAfterFailure first wait before a mail is tried again; it doubles
 * @param longestPause where the doubling ends; no mail is ever given up
 * @param deskUrl where a browser finds the desk; mails link there
 * @param closedDays closed by the city's own ordinance, besides the national days
 * @param schedule when to remind of dates of each kind
 * @param otherSchedule of kinds that {@code schedule} does not name
 * @param passed when superiors are told that a date is over
 * @param passedTellsSuperiors for which kinds
 * @param targets by code of the body, then by kind: the office's own target where the law sets no day, in days after the
 *     day of knowing (JUDGEMENT: of reporting, OPEN_QUESTIONS: of judging); negative for none
 */
@Validated
@ConfigurationProperties("ippo.reminders")
record RemindersProperties(
        @DefaultValue("20s") Duration lookEvery,
        @DefaultValue("24h") Duration silence,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("30s") Duration pauseAfterFailure,
        @DefaultValue("15m") Duration longestPause,
        @DefaultValue("http://localhost:8083") URI deskUrl,
        @DefaultValue Set<LocalDate> closedDays,
        @DefaultValue Map<DateKind, List<Offset>> schedule,

        @NotEmpty @DefaultValue({"-1@09:00", "0@09:00", "1@09:00"})
        List<Offset> otherSchedule,

        @NotNull @DefaultValue("1@09:00") Offset passed,
        @DefaultValue Set<DateKind> passedTellsSuperiors,
        @DefaultValue Map<String, Map<DateKind, Integer>> targets) {

    List<Offset> offsets(DateKind kind) {
        return schedule.getOrDefault(kind, otherSchedule);
    }

    /** Empty where the office set itself none. */
    Optional<Integer> target(String body, DateKind kind) {
        var own = target(targets.get(body), kind);
        return Optional.ofNullable(own == null ? target(targets.get("default"), kind) : own)
                .filter(days -> days >= 0);
    }

    private static @Nullable Integer target(@Nullable Map<DateKind, Integer> of, DateKind kind) {
        return of == null ? null : of.get(kind);
    }
}
