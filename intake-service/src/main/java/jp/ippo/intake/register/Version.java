package jp.ippo.intake.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 版 of an entry of the register.
 *
 * @param id of the entry, the same in all versions
 * @param number counted from 1
 * @param by account
 * @param note why, in the words of whoever recorded it; null when nothing was said
 * @param entry {@link Contractor}, {@link Contract} or {@link Confirmation}
 */
public record Version<T>(
        UUID id,
        int number,
        Instant at,
        String by,
        @Nullable String note,
        T entry) {}
