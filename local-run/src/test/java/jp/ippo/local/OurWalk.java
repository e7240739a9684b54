package jp.ippo.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * A clerk files an incident by HTTP; it is decided, its case is open, and the draft of the 速報 knows the judgement. Over as
 * soon as the notification service has heard both events: each drafts in its own transaction.
 */
final class OurWalk implements Walks {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<URI> doors;
    private final AtomicInteger turn = new AtomicInteger();
    private final String authorization;
    private final String body;
    private final int clerks;
    private final Arrivals drafts;

    /** @param clerks who file at the same time when many incidents are filed */
    OurWalk(Doors doors, String body, int clerks, Addresses servers) throws SQLException {
        this(List.of(doors.intake()), body, clerks, servers);
    }

    /** @param intakes instances of intake, which take turns */
    OurWalk(List<String> intakes, String body, int clerks, Addresses servers) throws SQLException {
        this.doors = intakes.stream()
                .map(intake -> URI.create(intake + "/api/incidents"))
                .toList();
        var clerk = SampleAccounts.CLERK.account() + ":" + SampleAccounts.CLERK.password();
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(clerk.getBytes(StandardCharsets.UTF_8));
        this.body = body;
        this.clerks = clerks;
        drafts = new Arrivals(
                DriverManager.getConnection(
                        servers.jdbcUrl().apply("notification"), servers.databaseUser(), servers.databasePassword()),
                "case_file",
                "incident_id",
                "revision > 0 and assessment_no > 0");
    }

    /** Files one. */
    UUID file() throws Exception {
        var door = doors.get(turn.getAndIncrement() % doors.size());
        var request = HttpRequest.newBuilder(door)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 201)
            throw new IllegalStateException(
                    answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        return UUID.fromString(JSON.readTree(answer.body()).path("incidentId").asString());
    }

    @Override
    public long one() throws Exception {
        long begun = System.nanoTime();
        drafts.await(file());
        return System.nanoTime() - begun;
    }

    @Override
    public long all(int howMany) throws Exception {
        long before = drafts.count();
        long begun = System.nanoTime();
        var filing = Executors.newFixedThreadPool(clerks);
        try {
            for (var filed : filing.invokeAll(Collections.nCopies(howMany, this::file))) filed.get();
        } finally {
            filing.shutdown();
        }
        drafts.awaitAll(before + howMany);
        return System.nanoTime() - begun;
    }

    @Override
    public void close() throws SQLException {
        drafts.close();
    }
}
