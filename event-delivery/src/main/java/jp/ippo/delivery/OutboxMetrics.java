package jp.ippo.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** What waits in the outbox: a growing age means that the broker does not take events, or takes none of one incident. */
final class OutboxMetrics implements MeterBinder {

    private final WaitingEvents waiting;

    OutboxMetrics(WaitingEvents waiting) {
        this.waiting = waiting;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ippo.outbox.waiting", waiting, WaitingEvents::howMany)
                .description("events stored and not yet accepted by the broker")
                .register(registry);
        Gauge.builder("ippo.outbox.oldest.age", waiting, WaitingEvents::oldestAgeInSeconds)
                .baseUnit("seconds")
                .description("how long the oldest of them has been waiting")
                .register(registry);
    }
}
