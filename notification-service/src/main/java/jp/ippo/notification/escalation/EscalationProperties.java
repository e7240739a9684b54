package jp.ippo.notification.escalation;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.ippo.events.IncidentAssessed.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code ippo.reminders.bodies.*}, one per code of a reporting body; what a body does not say, {@code default} says.
 */
@ConfigurationProperties("ippo.reminders")
record EscalationProperties(@Nullable Map<String, Body> bodies) {

    static final String DEFAULT = "default";

    /**
     * @param office where reminders go
     * @param addresses of the superiors
     * @param matrix who is told for which reason at which severity
     */
    record Body(
            @Nullable String office,
            @Nullable Map<Superior, String> addresses,
            @Nullable Map<Trigger, Map<Severity, List<Superior>>> matrix) {}

    /** The body's own settings first, then the default's. */
    List<Body> of(@Nullable String code) {
        if (bodies == null) return List.of();
        var own = code == null || code.equals(DEFAULT) ? null : bodies.get(code);
        var others = bodies.get(DEFAULT);
        if (own == null) return others == null ? List.of() : List.of(others);
        return others == null ? List.of(own) : List.of(own, others);
    }

    /** A wrong address is to be found at the start, not on the day of need. */
    void mustBeReadable(Consumer<String> read) {
        if (bodies == null) return;
        for (var body : bodies.values()) {
            Stream.concat(
                            Stream.ofNullable(body.office()),
                            body.addresses() == null ? Stream.empty() : body.addresses().values().stream())
                    .filter(address -> !address.isBlank())
                    .forEach(read);
        }
    }
}
