package jp.ippo.notification.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import jp.ippo.notification.Caller.Answer;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class PublicationGateTest extends RunningNotification {

    private static final String PHONE_CALL = """
            {"at": "2026-06-23T01:30:00Z", "channel": "PHONE", "contactedBy": "総務課 見本",
             "contactedOffice": "個人情報保護委員会事務局", "spokeTo": "受付担当"}
            """;

    @Autowired
    private JdbcClient jdbc;

    private final UUID incident = UUID.randomUUID();
    private final String path = "/api/cases/" + incident;

    @BeforeEach
    void aCase() {
        clock.set(SetClock.NOON_AFTER);
        others.report(Samples.report(incident, 1));
        others.judge(Samples.judgement(incident, 1));
        await().untilAsserted(() ->
                assertThat(others.stepsHeardOf(incident)).containsExactly("CASE_OPENED", "PRELIMINARY_REPORT_DRAFTED"));
    }

    @Test
    void nothing_is_published_before_the_first_contact_and_both_answers_are_kept() {
        var refused = askToPublish("WEB");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asString())
                .contains("個人情報保護委員会への一報が記録されていないため、公表できません")
                .contains("before the Personal Information Protection Commission was told");

        assertThat(as("officer").post(path + "/first-contact", PHONE_CALL).status())
                .isEqualTo(201);
        var cleared = askToPublish("PRESS_CONFERENCE");
        assertThat(cleared.status()).isEqualTo(201);
        assertThat(cleared.json().get("outcome").asString()).isEqualTo("CLEARED");

        await().untilAsserted(() -> assertThat(others.heardOf(incident).subList(2, 5))
                .extracting(event -> event.get("step").asString() + " "
                        + event.get("publicationGate").asString() + " "
                        + event.get("by").asString())
                .containsExactly(
                        "PUBLICATION_REFUSED CLOSED officer",
                        "FIRST_CONTACT_RECORDED OPEN officer",
                        "PUBLICATION_CLEARED OPEN officer"));
        assertThat(as("auditor").get(path).json().at("/publication/attempts")).hasSize(2);
    }

    @Test
    void steps_taken_after_a_list_was_uploaded_say_how_many_people_there_are() {
        as("officer").post(path + "/publication", "{\"channel\": \"WEB\"}");
        var uploaded = as("officer").upload(path + "/people", "氏名,メール,項目\n見本 一,one@example.jp,氏名\n");
        assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(201);
        as("officer").post(path + "/publication", "{\"channel\": \"WEB\"}");

        await().untilAsserted(() -> assertThat(others.heardOf(incident).subList(2, 5))
                .extracting(event -> event.get("step").asString() + " "
                        + event.at("/people/total").asString("nobody"))
                .containsExactly("PUBLICATION_REFUSED nobody", "PEOPLE_UPLOADED 1", "PUBLICATION_REFUSED 1"));
    }

    @Test
    void a_case_without_duty_to_report_asks_for_the_first_contact_as_well() {
        others.judge(Samples.judgement(incident, 2).put("duty", "NOT_REQUIRED").putNull("deadlines"));
        await().untilAsserted(() -> assertThat(others.stepsHeardOf(incident)).contains("DECISION_CHANGED"));

        assertThat(askToPublish("WEB").status()).isEqualTo(409);
    }

    @Test
    void a_correction_is_a_new_record_beside_the_first() {
        as("officer").post(path + "/first-contact", PHONE_CALL);
        as("officer").post(path + "/first-contact", PHONE_CALL.replace("受付担当", "監視・監督室"));

        var contacts = as("officer").get(path).json().at("/publication/firstContacts");
        assertThat(contacts)
                .extracting(contact -> contact.get("spokeTo").asString())
                .containsExactly("受付担当", "監視・監督室");
    }

    @Test
    void a_first_contact_in_the_future_or_before_the_incident_was_known_is_refused() {
        assertThat(problem(PHONE_CALL.replace("2026-06-23T01:30:00Z", "2026-06-23T03:01:00Z")))
                .contains("\"at\"")
                .contains("未来");
        assertThat(problem(PHONE_CALL.replace("2026-06-23T01:30:00Z", "2026-06-22T06:44:00Z")))
                .contains("\"at\"")
                .contains("知った日時より前");
        assertThat(problem("{}")).contains("\"at\"", "\"channel\"", "\"contactedBy\"", "\"contactedOffice\"");
        assertThat(askToPublish("WEB").status()).isEqualTo(409);
    }

    @Test
    void the_minute_in_which_the_incident_was_known_is_not_before_it() {
        var call = PHONE_CALL.replace("2026-06-23T01:30:00Z", "2026-06-22T06:45:00Z");

        assertThat(as("officer").post(path + "/first-contact", call).status()).isEqualTo(201);
    }

    @Test
    void an_unknown_channel_names_its_field() {
        var answer = as("officer").post(path + "/publication", "{\"channel\": \"CARRIER_PIGEON\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("\"channel\"");
    }

    @ParameterizedTest
    @EnumSource(Publication.Channel.class)
    void every_kind_of_publication_waits_for_the_first_contact(Publication.Channel kind) {
        var refused = askToPublish(kind.name());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("一報が記録されていないため");

        as("officer").post(path + "/first-contact", PHONE_CALL);
        assertThat(askToPublish(kind.name()).status()).isEqualTo(201);
        assertThat(as("auditor").get(path).json().at("/publication/attempts"))
                .extracting(attempt -> attempt.get("channel").asString() + " "
                        + attempt.get("why").asString("-"))
                .containsExactly(kind + " NO_FIRST_CONTACT", kind + " -");
    }

    @Test
    void among_two_hundred_attempts_of_all_kinds_at_once_none_passes_before_the_first_contact() throws Exception {
        var kinds = Publication.Channel.values();
        var pool = Executors.newFixedThreadPool(32);
        var go = new CountDownLatch(1);
        var answered = new AtomicInteger();
        try {
            var attempts = new ArrayList<Callable<Integer>>();
            for (int n = 0; n < 200; n++) {
                var kind = kinds[n % kinds.length].name();
                attempts.add(() -> {
                    go.await();
                    int status = askToPublish(kind).status();
                    answered.incrementAndGet();
                    return status;
                });
            }
            var running = attempts.stream().map(pool::submit).toList();
            go.countDown();
            await().until(() -> answered.get() >= 40);
            assertThat(as("officer").post(path + "/first-contact", PHONE_CALL).status())
                    .isEqualTo(201);

            var statuses = new ArrayList<Integer>();
            for (var one : running) statuses.add(one.get());
            assertThat(statuses).containsOnly(409, 201).contains(409).contains(201);
            assertThat(gateBefore(firstContact())).containsOnly("PUBLICATION_REFUSED");
            assertThat(gateAfter(firstContact())).containsOnly("PUBLICATION_CLEARED");
            assertThat(gateBefore(firstContact())).hasSize((int)
                    statuses.stream().filter(status -> status == 409).count());
            for (var kind : kinds) assertThat(answersFor(kind)).as("%s", kind).containsExactly("REFUSED", "CLEARED");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void records_of_the_gate_can_neither_be_changed_nor_removed() {
        askToPublish("WEB");
        as("officer").post(path + "/first-contact", PHONE_CALL);
        as("officer").post(path + "/publication/plan", "{\"at\": \"2026-06-25T01:00:00Z\", \"channel\": \"WEB\"}");

        for (var table :
                List.of("first_contact", "publication_attempt", "publication_plan", "report_version", "case_step")) {
            for (var change : List.of(
                    "update " + table + " set incident_id = incident_id where incident_id = '" + incident + "'",
                    "delete from " + table + " where incident_id = '" + incident + "'",
                    "truncate " + table + " cascade")) {
                assertThatThrownBy(() -> jdbc.sql(change).update())
                        .as(change)
                        .isInstanceOf(DataAccessException.class)
                        .hasMessageContaining("append-only");
            }
        }
    }

    private Answer askToPublish(String channel) {
        return as("officer").post(path + "/publication", "{\"channel\": \"" + channel + "\", \"note\": \"第1報\"}");
    }

    private String problem(String call) {
        var answer = as("officer").post(path + "/first-contact", call);
        assertThat(answer.status()).isEqualTo(422);
        return answer.text();
    }

    private int firstContact() {
        return jdbc.sql("select sequence from case_step where incident_id = ? and step = 'FIRST_CONTACT_RECORDED'")
                .param(incident)
                .query(Integer.class)
                .single();
    }

    private List<String> gateBefore(int sequence) {
        return gate("sequence < ?", sequence);
    }

    private List<String> gateAfter(int sequence) {
        return gate("sequence > ?", sequence);
    }

    private List<String> gate(String where, int sequence) {
        return jdbc.sql("select step from case_step where incident_id = ? and step like 'PUBLICATION%' and " + where)
                .params(incident, sequence)
                .query(String.class)
                .list();
    }

    /** In the order in which they were given. */
    private List<String> answersFor(Publication.Channel kind) {
        return jdbc.sql("""
                select outcome from publication_attempt where incident_id = ? and channel = ?
                group by outcome order by min(number)
                """).params(incident, kind.name()).query(String.class).list();
    }
}
