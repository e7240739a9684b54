package jp.ippo.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** What waits in the outbox: a growing age means that the broker does not take events, or takes none of one incident. */
final class OutboxMetrics implements MeterBinder {

    private final Sparing<WaitingEvents.Standing> waiting;

    OutboxMetrics(WaitingEvents waiting) {
        this.waiting = new Sparing<>("What waits in the outbox", waiting::standing);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ippo.outbox.waiting", () -> figure(WaitingEvents.Standing::howMany))
                .description("events stored and not yet accepted by the broker")
                .register(registry);
        Gauge.builder("ippo.outbox.oldest.age", () -> figure(WaitingEvents.Standing::oldestAgeInSeconds))
                .baseUnit("seconds")
                .description("how long the oldest of them has been waiting")
                .register(registry);
    }

    private double figure(ToDoubleFunction<WaitingEvents.Standing> which) {
        var standing = waiting.figures();
        return standing == null ? Double.NaN : which.applyAsDouble(standing);
    }
}
