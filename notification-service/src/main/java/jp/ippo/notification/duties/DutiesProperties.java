package jp.ippo.notification.duties;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code ippo.duties.*}
 *
 * @param targets by code of the body, then by authority: the office's own target, in days after the day of knowing;
 *     {@code default} for all others. Nothing is set from the start: no law that was read names a day.
 */
@ConfigurationProperties("ippo.duties")
record DutiesProperties(@DefaultValue Map<String, Map<Authority, Integer>> targets) {

    Optional<Integer> target(String body, Authority authority) {
        var own = target(targets.get(body), authority);
        return Optional.ofNullable(own == null ? target(targets.get("default"), authority) : own);
    }

    private static @Nullable Integer target(@Nullable Map<Authority, Integer> of, Authority authority) {
        return of == null ? null : of.get(authority);
    }
}
