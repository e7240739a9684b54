package jp.ippo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.ippo.servers.TestServers;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Three databases as the first version of each schema left them, with an incident in them: today's services start over
 * them, migrate, and read it.
 */
@Timeout(240)
class AnOldTownIsUpgradedTest {

    private static final UUID INCIDENT = UUID.fromString("0198a5c2-7d1e-7c3a-9b52-3f1f5a6d2e01");
    private static final UUID EVENT = UUID.randomUUID();
    private static final UUID JUDGEMENT = UUID.fromString("0198a5c2-8a40-7d11-8c07-52c1b0f4aa02");

    private final String suffix = "_v1_" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    Path data;

    @Test
    void what_the_first_schema_held_is_still_read() throws Exception {
        atTheFirstSchema("intake").sql("""
                insert into incident values (:id, 1, '2026-06-23T01:05:00Z', 'clerk', '福祉部 給付金担当課', 'mayor')
                """).param("id", INCIDENT).update();
        database("intake")
                .sql(
                        "insert into incident_revision values (:id, 1, gen_random_uuid(), '2026-06-23T01:05:00Z', 'clerk', null, :report)")
                .param("id", INCIDENT)
                .param("report", report())
                .update();
        judged(atTheFirstSchema("assessment"));
        atTheFirstSchema("notification")
                .sql("""
                insert into case_file (incident_id, opened_at, last_sequence, revision, assessment_no, reported, assessed,
                    next_due)
                values (:id, '2026-06-23T01:05:02Z', 1, 1, 1, :report, :judgement, '2026-06-26')
                """)
                .param("id", INCIDENT)
                .param("report", report())
                .param("judgement", judgement())
                .update();
        database("notification")
                .sql("insert into case_step values (:id, 1, '2026-06-23T01:05:02Z', 'ippo', 'CASE_OPENED')")
                .param("id", INCIDENT)
                .update();

        try (var services = Services.start(addresses(), TestAddresses.ANY_PORTS)) {
            var doors = Doors.of(services);

            var filed = doors.clerkAtIntake()
                    .get("/api/incidents/" + INCIDENT)
                    .mustBeGood()
                    .body();
            assertThat(filed.toString()).contains("再委託会社").contains("460517");
            var judged = doors.officerAtAssessment()
                    .get("/api/assessments/" + JUDGEMENT)
                    .mustBeGood()
                    .body();
            assertThat(judged.path("duty").asString()).isEqualTo("REQUIRED");
            assertThat(judged.path("deadlines").path("finalDue").asString()).isEqualTo("2026-07-21");
            assertThat(doors.officerAtAssessment()
                            .get("/api/register")
                            .mustBeGood()
                            .body()
                            .toString())
                    .contains(INCIDENT.toString());
            var opened = doors.officerAtNotification()
                    .get("/api/cases/" + INCIDENT)
                    .mustBeGood()
                    .body();
            assertThat(opened.toString()).contains("CLOSED");
            assertThat(doors.officerAtNotification()
                            .get("/api/cases/" + INCIDENT + "/steps")
                            .mustBeGood()
                            .body()
                            .toString())
                    .contains("CASE_OPENED");
            // What was announced before the upgrade and had not left yet leaves after it.
            assertThat(isHeardBy("assessment") && isHeardBy("notification")).isTrue();
        }
    }

    private void judged(JdbcClient assessment) {
        assessment
                .sql("insert into judged_incident values (:id, 1, 1)")
                .param("id", INCIDENT)
                .update();
        assessment
                .sql("insert into heard_report values (:id, 1, gen_random_uuid(), '2026-06-23T01:05:01Z', :report)")
                .param("id", INCIDENT)
                .param("report", report())
                .update();
        assessment
                .sql("""
                insert into assessment values (:judgement, :id, 1, 1, '2026-06-23T01:05:01Z', 'ippo', 'JUDGED', 'REQUIRED',
                    'mayor', '2026-06-22', :text, '{"knownAt": "2026-06-22T06:45:00Z", "proofs": []}')
                """)
                .param("judgement", JUDGEMENT)
                .param("id", INCIDENT)
                .param("text", judgement())
                .update();
        assessment.sql("""
                insert into register_entry values (:id, :judgement, 'mayor', '見本市長', '福祉部 給付金担当課', 'LOST',
                    '2026-06-22', 2026, 460517, 'REQUIRED', 'CRITICAL', array['RULE43-4=MET'], '2026-07-21',
                    '2026-06-23T01:05:01Z')
                """).param("id", INCIDENT).param("judgement", JUDGEMENT).update();
    }

    /** With an event that waits in the outbox. */
    private JdbcClient atTheFirstSchema(String service) {
        TestServers.postgres().createDatabase(service + suffix);
        migrateToFirst("delivery", service, "delivery_schema_history");
        migrateToFirst(service, service, "flyway_schema_history");
        var database = database(service);
        if (service.equals("intake"))
            database.sql("""
                    insert into outbox (event_id, type, incident_id, occurred_at, data)
                    values (:event, 'jp.ippo.incident.reported.v1', :id, '2026-06-23T01:05:00Z', :report)
                    """)
                    .param("event", EVENT)
                    .param("id", INCIDENT)
                    .param("report", report())
                    .update();
        return database;
    }

    private void migrateToFirst(String schema, String service, String history) {
        Flyway.configure()
                .dataSource(url().apply(service), user(), password())
                .locations("classpath:db/" + schema)
                .table(history)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target("1")
                .load()
                .migrate();
    }

    private boolean isHeardBy(String service) throws InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            int heard = database(service)
                    .sql("select count(*) from inbox where event_id = ?")
                    .param(EVENT)
                    .query(Integer.class)
                    .single();
            if (heard == 1) return true;
            Thread.sleep(100);
        }
        return false;
    }

    private Addresses addresses() {
        return new Addresses(
                TestServers.kafka().bootstrapServers(),
                url(),
                user(),
                password(),
                TestServers.mailbox().host(),
                TestServers.mailbox().smtpPort(),
                VaultKey.in(data));
    }

    private JdbcClient database(String service) {
        return JdbcClient.create(new DriverManagerDataSource(url().apply(service), user(), password()));
    }

    private UnaryOperator<String> url() {
        return service -> TestServers.postgres().jdbcUrl(service + suffix);
    }

    private static String user() {
        return TestServers.postgres().user();
    }

    private static String password() {
        return TestServers.postgres().password();
    }

    private static String report() {
        return example("jp.ippo.incident.reported.v1")
                .replace("\"revision\": 2", "\"revision\": 1")
                .replace("\"本人の数の最大が判明したため\"", "null");
    }

    private static String judgement() {
        return example("jp.ippo.incident.assessed.v1").replace("\"revision\": 2", "\"revision\": 1");
    }

    /** As it was written before drills were. */
    private static String example(String type) {
        try (var in = AnOldTownIsUpgradedTest.class.getResourceAsStream("/examples/" + type + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceFirst(",\\s*\"drill\": false", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
