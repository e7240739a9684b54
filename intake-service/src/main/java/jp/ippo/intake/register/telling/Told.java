package jp.ippo.intake.register.telling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * お知らせ as the page shows it.
 *
 * @param contractId null when it is about no contract in particular
 * @param trouble why it has not left; null when nothing is wrong with it
 * @param sentAt when the mail server said yes; null until then
 */
public record Told(
        UUID id,
        @Nullable UUID contractId,
        Purpose purpose,
        Office office,
        LocalDate dueOn,
        String headline,
        Instant openedAt,
        @Nullable String trouble,
        @Nullable Instant sentAt) {

    public enum Purpose {
        /** before or on the day */
        REMINDER,
        /** after the day */
        OVERDUE,
        /** of a periodic confirmation */
        RESULT,
        /** 委託先からの報告: nobody has made an incident of it yet */
        CONTRACTOR_REPORT
    }
}
