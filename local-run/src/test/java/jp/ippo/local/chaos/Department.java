package jp.ippo.local.chaos;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Departments that file and amend, and try again with the same key until somebody answers "accepted". What was accepted is
 * written down here, outside the town.
 */
final class Department {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SHORTEST_PAUSE_MILLIS = 250;
    /** Of so many incidents one is amended twice, one is grave enough for mails to superiors. */
    private static final int AMENDED = 5;

    private static final int GRAVE = 25;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ScheduledExecutorService clock;
    private final List<Integer> ports;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    /** Newest revision that was accepted, by incident. */
    final Map<UUID, Integer> accepted = new ConcurrentHashMap<>();

    /** Answers that no second try mends: there must be none. */
    final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();

    Department(List<Integer> ports, ScheduledExecutorService clock) {
        this.ports = ports;
        this.clock = clock;
    }

    /** @return when it was accepted, the incident */
    CompletableFuture<UUID> file() {
        int number = numbers.incrementAndGet();
        open.incrementAndGet();
        var filed = new CompletableFuture<UUID>();
        file(number, number % GRAVE == 0 ? 460_517 : 1, filed);
        filed.whenComplete((incident, failed) -> {
            if (failed == null && number % AMENDED == 0) amend(incident, 2);
            else open.decrementAndGet();
        });
        return filed;
    }

    private void file(int number, int atMost, CompletableFuture<UUID> filed) {
        var request = request("/api/incidents")
                .header("Idempotency-Key", run + "-" + number)
                .POST(BodyPublishers.ofString("{" + report(atMost, number) + "}"))
                .build();
        exchange(request, () -> file(number, atMost, filed), answer -> {
            if (answer.statusCode() != 201) {
                refuse(answer, filed);
                return;
            }
            var location = answer.headers().firstValue("Location").orElseThrow();
            var incident = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
            accepted.put(incident, 1);
            filed.complete(incident);
        });
    }

    /** With the tag of the revision before: an answer that got lost does not become a second amendment. */
    private void amend(UUID incident, int revision) {
        var body = "{%s, \"amendmentReason\": \"訂正 %d\"}".formatted(report(revision, 0), revision);
        var request = request("/api/incidents/" + incident)
                .header("If-Match", "\"" + (revision - 1) + "\"")
                .PUT(BodyPublishers.ofString(body))
                .build();
        exchange(request, () -> amend(incident, revision), answer -> {
            if (answer.statusCode() != 200 && answer.statusCode() != 412) {
                refuse(answer, new CompletableFuture<>());
                open.decrementAndGet();
                return;
            }
            accepted.put(incident, revision);
            if (revision < 3) amend(incident, revision + 1);
            else open.decrementAndGet();
        });
    }

    private interface Heard {
        void answer(HttpResponse<String> answer);
    }

    private void exchange(HttpRequest request, Runnable again, Heard heard) {
        attempts.incrementAndGet();
        http.sendAsync(request, BodyHandlers.ofString()).whenComplete((answer, broken) -> {
            if (broken != null || answer.statusCode() >= 500)
                clock.schedule(again, pauseMillis(), TimeUnit.MILLISECONDS);
            else heard.answer(answer);
        });
    }

    /** Longer the more of them wait: some hundred tries a second, or a service could not start beside its departments. */
    private long pauseMillis() {
        return Math.max(SHORTEST_PAUSE_MILLIS, open.get() * 4L);
    }

    private void refuse(HttpResponse<String> answer, CompletableFuture<UUID> filed) {
        refused.add(answer.statusCode() + " " + answer.body());
        filed.completeExceptionally(new IllegalStateException("refused: " + answer.statusCode()));
    }

    private HttpRequest.Builder request(String path) {
        int port = ports.get(attempts.get() % ports.size());
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .header("Authorization", Account.AUTHORIZATION)
                .header("Content-Type", "application/json");
    }

    private static String report(int atMost, int number) {
        return """
                "body": {"code": "mayor", "name": "見本市長", "kind": "EXECUTIVE"}, "department": "総務課",
                "facts": {"knownAt": "%s", "happenings": [{"kind": "LEAK", "certainty": "OCCURRED"}],
                  "cause": "SENT_TO_WRONG_PERSON", "dataItems": ["NAME", "ADDRESS"],
                  "affected": {"confirmed": 1, "atMost": %d, "countedAs": "LIVING_PERSONS"}},
                "narrative": {"overview": "見本 %d"}""".formatted(KNOWN_AT, atMost, number);
    }

    /** The same in every try: the same key with another report would be refused. */
    private static final Instant KNOWN_AT =
            Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);

    int filed() {
        return numbers.get();
    }

    int attempts() {
        return attempts.get();
    }

    /** Incidents whose filing or amending is not through. */
    int open() {
        return open.get();
    }
}
