package jp.ippo.intake.register.telling;

import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ippo.intake.register.Confirmation.Importance;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code ippo.register.*}
 *
 * @param lookEvery how often this instance looks for what is due; zero on an instance that tells nobody
 * @param at the time of the day, in Japan
 * @param remindDays when the office is told, in days after the day (negative: before it)
 * @param overdueDays when 統括情報セキュリティ責任者 is told besides, in days after the day
 * @param cisoFromDay from how many days after it the CISO is told too
 * @param cisoFromImportance from which importance a result goes to the CISO
 * @param lease after which whoever was sending counts as dead
 * @param pauseAfterFailure first wait before a mail is tried again; it doubles
 * @param longestPause where the doubling ends; no mail is given up
 * @param pageUrl where a browser finds this service
 * @param from sender; without one nothing leaves and the page says so
 * @param bodies by code of the body; what a body does not say, {@code default} says
 */
@Validated
@ConfigurationProperties("ippo.register")
record TellingProperties(
        @DefaultValue("1m") Duration lookEvery,
        @DefaultValue("09:00") LocalTime at,
        @NotEmpty @DefaultValue({"-30", "-7", "0"}) List<Integer> remindDays,
        @NotEmpty @DefaultValue({"1", "14"}) List<Integer> overdueDays,
        @DefaultValue("14") int cisoFromDay,
        @DefaultValue("IMPORTANT") Importance cisoFromImportance,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("30s") Duration pauseAfterFailure,
        @DefaultValue("15m") Duration longestPause,
        @DefaultValue("http://localhost:8081") URI pageUrl,
        @DefaultValue("") String from,
        @DefaultValue Map<String, Body> bodies) {

    /** Addresses. */
    record Body(
            @Nullable String office,
            @Nullable String securityLead,
            @Nullable String ciso) {

        @Nullable
        String of(Office whom) {
            return switch (whom) {
                case OFFICE -> office;
                case SECURITY_LEAD -> securityLead;
                case CISO -> ciso;
            };
        }
    }

    Optional<String> address(String bodyCode, Office whom) {
        return address(bodies.get(bodyCode), whom).or(() -> address(bodies.get("default"), whom));
    }

    private static Optional<String> address(@Nullable Body body, Office whom) {
        return Optional.ofNullable(body == null ? null : body.of(whom)).filter(one -> !one.isBlank());
    }

    List<Integer> stages() {
        var all = new ArrayList<>(remindDays);
        all.addAll(overdueDays);
        return all;
    }

    /** Who is told at a stage. */
    List<Office> offices(int stage) {
        return Office.at(stage, cisoFromDay);
    }
}
