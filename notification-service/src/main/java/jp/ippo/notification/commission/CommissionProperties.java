package jp.ippo.notification.commission;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code ippo.commission.*}
 *
 * @param bodies what the form asks about each reporting body, by its code; {@code default} for all others
 */
@ConfigurationProperties("ippo.commission")
record CommissionProperties(@DefaultValue Map<String, Reporter> bodies) {

    Optional<Reporter> reporter(String bodyCode) {
        var own = bodies.get(bodyCode);
        return Optional.ofNullable(own == null ? bodies.get("default") : own);
    }

    /**
     * @param details 法人番号・所在地・代表者
     * @param contact 事務連絡者: office, name, telephone, e-mail
     */
    record Reporter(@Nullable String details, @Nullable String contact) {}
}
