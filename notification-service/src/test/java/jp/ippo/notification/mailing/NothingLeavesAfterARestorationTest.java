package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ippo.delivery.Restoration;
import jp.ippo.notification.Tables;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A ledger in the middle of a sending, as a backup holds it, and what it says after it was restored. */
@Timeout(120)
class NothingLeavesAfterARestorationTest {

    private static final Instant BACKUP = Instant.parse("2026-11-28T01:00:00Z");

    private final UUID incident = UUID.randomUUID();
    private final UUID claim = UUID.randomUUID();
    private JdbcClient jdbc;

    @BeforeEach
    void aSendingHalfWay() {
        var name = "restored_" + UUID.randomUUID().toString().substring(0, 8);
        TestServers.postgres().createDatabase(name);
        var database = new DriverManagerDataSource(
                TestServers.postgres().jdbcUrl(name),
                TestServers.postgres().user(),
                TestServers.postgres().password());
        Tables.make(database);
        jdbc = JdbcClient.create(database);
        write("insert into case_file (incident_id, opened_at) values (:incident, now())");
        write("""
                insert into notice (incident_id, version, template, subject, overview, items_intro, cause, secondary_damage,
                    other_matters, contact_window, drafted_by, drafted_at)
                values (:incident, 1, 't', '', '', '', '', '', '', '', 'officer', now())
                """);
        write("""
                insert into sending (incident_id, state, notice_version, started_by, started_at, settled_before)
                values (:incident, 'RUNNING', 1, 'officer', now(), 0)
                """);
        write("""
                insert into mail_claim (claim, incident_id, lease_until, handed_over, handed_over_at)
                values (:claim, :incident, now() + interval '3 minutes', 2, now())
                """);
        person("waiting", "'QUEUED', null, null, null");
        person("accepted in a claim", "'SENDING', :claim, 1, null");
        person("leaving in a claim", "'SENDING', :claim, 2, null");
        person("behind in a claim", "'SENDING', :claim, 3, null");
        person("sent", "'SENT', null, null, now()");
        person("not in the ledger", null);
    }

    @Test
    void whoever_is_not_known_to_be_told_is_in_doubt_and_both_lanes_wait_for_a_person() {
        new HeldStill(new Claims(jdbc, null), jdbc).restored(new Restoration(BACKUP));

        assertThat(states())
                .isEqualTo(Map.of(
                        "waiting", "IN_DOUBT",
                        "accepted in a claim", "SENT",
                        "leaving in a claim", "IN_DOUBT",
                        "behind in a claim", "IN_DOUBT",
                        "sent", "SENT",
                        "not in the ledger", "IN_DOUBT"));
        assertThat(jdbc.sql("select count(*) from mail_lane where paused_at is null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select state from sending").query(String.class).single())
                .isEqualTo("STOPPED");
        assertThat(jdbc.sql("select count(*) from mail_claim")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void person(String reference, String row) {
        write("""
                insert into person (person_id, incident_id, list_id, line, channel, reference, sealed)
                values (gen_random_uuid(), :incident, gen_random_uuid(), 1, 'E_MAIL', '%s', '')
                """.formatted(reference));
        if (row != null) write("""
                    insert into delivery (person_id, incident_id, channel, notice_version, next_attempt_at, state, claim, place,
                        settled_at)
                    select person_id, incident_id, channel, 1, now(), %s from person where reference = '%s'
                    """.formatted(row, reference));
    }

    private void write(String sql) {
        var values = new java.util.HashMap<String, Object>();
        if (sql.contains(":incident")) values.put("incident", incident);
        if (sql.contains(":claim")) values.put("claim", claim);
        jdbc.sql(sql).params(values).update();
    }

    private Map<String, String> states() {
        return jdbc
                .sql("select reference, delivery.state from person join delivery using (person_id)")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
