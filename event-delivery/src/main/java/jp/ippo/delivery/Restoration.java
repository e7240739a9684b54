package jp.ippo.delivery;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 復元: this database is a copy of an earlier one and does not know what happened since.
 *
 * @param from the moment of the backup, null where nobody said it
 */
public record Restoration(@Nullable Instant from) {

    /** The moment of the backup, where somebody said it. */
    public Optional<Instant> moment() {
        return Optional.ofNullable(from);
    }
}
