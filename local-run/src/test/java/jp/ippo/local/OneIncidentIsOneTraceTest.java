package jp.ippo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From the clerk's request through both topics to the case: one trace, and nothing in it that somebody typed. */
@Timeout(180)
class OneIncidentIsOneTraceTest {

    private static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    @TempDir
    Path data;

    @Test
    void the_clerks_request_the_judgement_and_the_case_share_a_trace() throws Exception {
        try (var receiver = new OtlpReceiver()) {
            System.setProperty(ENDPOINT, receiver.endpoint());
            try (var services = Services.start(TestAddresses.fresh(data), TestAddresses.ANY_PORTS)) {
                var story = new ByteArrayOutputStream();
                new SampleWalk(Doors.of(services), new Say(new PrintStream(story), Instant.now()), data).walk();
            }

            var spans = receiver.spans();
            var trace = spans.stream()
                    .filter(span ->
                            span.service().equals("intake") && span.name().equals("http post /api/incidents"))
                    .map(OtlpReceiver.Seen::trace)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(spans.toString()));
            var inIt = spans.stream()
                    .filter(span -> span.trace().equals(trace))
                    .map(span -> span.service() + ": " + span.name())
                    .collect(Collectors.toSet());
            assertThat(inIt)
                    .contains(
                            "assessment: jp.ippo.incident.reported.v1 process",
                            "notification: jp.ippo.incident.reported.v1 process",
                            "notification: jp.ippo.incident.assessed.v1 process");
            var everything = spans.stream().map(OtlpReceiver.Seen::said).collect(Collectors.joining("\n"));
            for (var typed : Set.of("見本", "ichiro", "hanako", "USB", "sample-incident"))
                assertThat(everything).doesNotContain(typed);
        }
    }

    @AfterEach
    void traceNoLonger() {
        System.clearProperty(ENDPOINT);
    }
}
