package jp.ippo.delivery;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what this instance put on a dead-letter topic. */
final class DeadLettersFiled implements MeterBinder {

    private final AtomicLong filed = new AtomicLong();

    void one() {
        filed.incrementAndGet();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("ippo.dead.letters", filed, AtomicLong::get)
                .description("messages this instance could not handle and put on their dead-letter topic")
                .register(registry);
    }
}
