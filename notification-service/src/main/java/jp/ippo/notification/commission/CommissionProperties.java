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
     * @param kana フリガナ of the body's name
     * @param corporateNumber 法人番号
     * @param address 所在地
     * @param representative 代表者: the head of the organ
     * @param contact 事務連絡者: office and name
     */
    record Reporter(
            @Nullable String kana,
            @Nullable String corporateNumber,
            @Nullable String address,
            @Nullable String representative,
            @Nullable String contact,
            @Nullable String contactPhone,
            @Nullable String contactEmail) {

        static final Reporter UNKNOWN = new Reporter(null, null, null, null, null, null, null);
    }
}
