package jp.ippo.delivery;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Carries the number of the trace with an event: the outbox breaks the thread, and one incident is one trace. */
final class Traces {

    /** W3C trace context. */
    static final String HEADER = "traceparent";

    private final ObjectProvider<Tracer> tracer;
    private final ObjectProvider<Propagator> propagator;

    Traces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Of whatever this thread is doing; null where nobody traces. */
    @Nullable
    String current() {
        var traces = tracer.getIfAvailable();
        var writer = propagator.getIfAvailable();
        if (traces == null || writer == null) return null;
        var context = traces.currentTraceContext().context();
        if (context == null) return null;
        var headers = new HashMap<String, String>();
        writer.inject(context, headers, (carrier, name, value) -> {
            if (carrier != null) carrier.put(name, value);
        });
        return headers.get(HEADER);
    }
}
