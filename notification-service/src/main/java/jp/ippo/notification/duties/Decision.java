package jp.ippo.notification.duties;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether an authority must be told.
 *
 * @param reason never null where it is not owed
 * @param dueOn null for the office's own target
 */
public record Decision(
        boolean owed, @Nullable String reason, @Nullable LocalDate dueOn, String by, Instant at) {}
