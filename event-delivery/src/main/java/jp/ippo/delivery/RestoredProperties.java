package jp.ippo.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code ippo.restored.*}: what the operator says of the database.
 *
 * @param from it was restored from a backup of this moment; may stay set, one moment counts once
 * @param movedTo it was moved here without a loss (stopped, copied, started): the new place, as the service's log names it
 */
@ConfigurationProperties("ippo.restored")
record RestoredProperties(@Nullable Instant from, @Nullable String movedTo) {}
