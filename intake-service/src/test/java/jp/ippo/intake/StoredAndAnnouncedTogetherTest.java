package jp.ippo.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import jp.ippo.delivery.EventReader;
import jp.ippo.events.IncidentReported;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StoredAndAnnouncedTogetherTest extends RunningIntake {

    @Autowired
    EventReader reader;

    @Test
    void an_incident_that_cannot_be_announced_is_not_stored_and_its_key_stays_free() {
        var key = newKey();
        int before = count("incident");
        jdbc.sql("""
                create function no_announcement() returns trigger language plpgsql as
                    $$ begin raise exception 'the outbox is away'; end $$
                """).update();
        jdbc.sql("create trigger no_announcement before insert on outbox execute function no_announcement()")
                .update();
        try {
            assertThat(clerk().post("/api/incidents", Reports.usbMemory("告知できない"), "Idempotency-Key", key)
                            .status())
                    .isEqualTo(500);
            assertThat(count("incident")).isEqualTo(before);
            assertThat(jdbc.sql("select count(*) from filing_key where key = ?")
                            .param(key)
                            .query(Integer.class)
                            .single())
                    .isZero();
        } finally {
            jdbc.sql("drop trigger no_announcement on outbox").update();
            jdbc.sql("drop function no_announcement").update();
        }
        assertThat(clerk().post("/api/incidents", Reports.usbMemory("告知できない"), "Idempotency-Key", key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void an_incident_that_cannot_be_committed_is_not_announced() {
        int before = count("outbox");
        jdbc.sql("""
                create function no_commit() returns trigger language plpgsql as
                    $$ begin raise exception 'not to be committed'; end $$
                """).update();
        jdbc.sql("""
                create constraint trigger no_commit after insert on incident_revision
                    deferrable initially deferred for each row execute function no_commit()
                """).update();
        try {
            assertThat(clerk().post("/api/incidents", Reports.usbMemory("確定できない"))
                            .status())
                    .isEqualTo(500);
            assertThat(count("outbox")).isEqualTo(before);
        } finally {
            jdbc.sql("drop trigger no_commit on incident_revision").update();
            jdbc.sql("drop function no_commit").update();
        }
    }

    @Test
    void the_event_carries_cloud_event_headers_and_satisfies_its_published_schema() {
        var filed = clerk().post("/api/incidents", Reports.usbMemory("告知"));

        try (var heard = new Heard()) {
            var message = heard.about(filed.incident(), 1).get(0);
            assertThat(Heard.headers(message))
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_type", IncidentReported.TYPE)
                    .containsEntry("ce_source", "/intake")
                    .containsEntry("ce_subject", filed.incident())
                    .containsEntry("ce_time", filed.at("/recordedAt"))
                    .containsEntry("content-type", "application/json")
                    .containsEntry("ce_id", eventId(filed.incident()).toString())
                    .doesNotContainKey("ce_causationid");
            // EventReader refuses whatever does not satisfy the schema.
            var event = reader.read(message, IncidentReported.TYPE, IncidentReported.class);
            assertThat(event.data().facts().affected().atMost()).isEqualTo(460517);
        }
    }

    @Test
    void what_is_announced_is_byte_for_byte_what_is_stored_and_what_the_caller_was_told() {
        var filed = clerk().post("/api/incidents", Reports.usbMemory("同じ文字列"));

        var stored = jdbc.sql("select reported from incident_revision where incident_id = ?")
                .param(UUID.fromString(filed.incident()))
                .query(String.class)
                .single();

        assertThat(stored).isEqualTo(filed.body());
        try (var heard = new Heard()) {
            assertThat(new String(heard.about(filed.incident(), 1).get(0).value(), UTF_8))
                    .isEqualTo(stored);
        }
    }

    @Test
    void events_of_one_incident_arrive_in_the_order_of_their_revisions() {
        var report = Reports.usbMemory("順序");
        var incident = clerk().post("/api/incidents", report).incident();
        for (int number = 2; number <= 8; number++) {
            var next = Reports.amended(report.replace("460517", "46051" + number), "人数の訂正");
            assertThat(clerk().put("/api/incidents/" + incident, next).header("ETag"))
                    .isEqualTo("\"" + number + "\"");
        }

        try (var heard = new Heard()) {
            assertThat(heard.about(incident, 8))
                    .extracting(message -> reader.read(message, IncidentReported.TYPE, IncidentReported.class)
                            .data()
                            .revision())
                    .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        }
    }

    @Test
    void the_longest_report_that_is_accepted_still_leaves_as_one_message() {
        var part = "漏".repeat(10_000);
        var report = Reports.usbMemory(part).replace("\"overview\"", """
                        "course": "%1$s", "causeDetail": "%1$s", "secondaryDamageDetail": "%1$s",
                        "measuresForIndividuals": "%1$s", "publication": "%1$s", "preventionDone": "%1$s",
                        "preventionPlanned": "%1$s", "otherMatters": "%1$s", "overview"\
                        """.formatted(part));

        var filed = clerk().post("/api/incidents", report);

        assertThat(filed.status()).isEqualTo(201);
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select count(*) from outbox where sent_at is not null and incident_id = ?")
                                .param(UUID.fromString(filed.incident()))
                                .query(Integer.class)
                                .single())
                .isEqualTo(1));
    }

    @Test
    void the_database_itself_refuses_to_change_or_drop_a_revision() {
        clerk().post("/api/incidents", Reports.smallest());

        assertThatThrownBy(() -> jdbc.sql("update incident_revision set recorded_by = 'somebody else'")
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from incident_revision").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("truncate incident_revision").update())
                .hasMessageContaining("append-only");
    }

    private UUID eventId(String incident) {
        return jdbc.sql("select event_id from incident_revision where incident_id = ?")
                .param(UUID.fromString(incident))
                .query(UUID.class)
                .single();
    }
}
