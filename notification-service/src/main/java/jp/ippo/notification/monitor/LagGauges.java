package jp.ippo.notification.monitor;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Optional;
import jp.ippo.delivery.Sparing;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import org.springframework.stereotype.Component;

/** How far the readers are behind, as the broker sees it: also of a service that does not run. */
@Component
class LagGauges implements MeterBinder {

    /** Groups of whoever looks at the topics by hand. */
    private static final String CONSOLE = "console-consumer";

    private final Sparing<Optional<List<GroupLag>>> lag;

    LagGauges(ConsumerLag lag) {
        this.lag = new Sparing<>("The lag of the readers", lag::now);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var topic : List.of(IncidentReported.TYPE, IncidentAssessed.TYPE))
            Gauge.builder("ippo.readers.lag", () -> behind(topic))
                    .tag("topic", topic)
                    .description("messages that the reader furthest behind has not settled")
                    .register(registry);
    }

    /** Not a number while the broker is silent. */
    private double behind(String topic) {
        var known = lag.figures();
        if (known == null || known.isEmpty()) return Double.NaN;
        return known.get().stream()
                .filter(group -> group.topic().equals(topic) && !group.group().startsWith(CONSOLE))
                .mapToLong(GroupLag::lag)
                .max()
                .orElse(0);
    }
}
