package jp.ippo.notification.desk.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.ippo.events.IncidentReported;
import jp.ippo.events.Topics;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.JsonNode;

class DeadLettersAreReplayedOnceTest extends RunningNotification {

    private static final String DEAD = IncidentReported.TYPE + Topics.DEAD_LETTER_SUFFIX;

    @Autowired
    KafkaOperations<String, byte[]> kafka;

    @Autowired
    JdbcClient jdbc;

    private final UUID incident = UUID.randomUUID();

    @Test
    void a_replay_that_fails_again_comes_back_with_its_count_and_the_first_cannot_be_replayed_twice() {
        byte[] garbage = {'{', (byte) 0xff, 0, 'x'};
        var event = others.say(IncidentReported.TYPE, UUID.randomUUID(), incident.toString(), garbage);
        var first = letter(0);
        assertThat(first.path("trouble").asString()).isEqualTo("UNREADABLE");
        assertThat(first.path("reason").asString()).isEqualTo("the message is not JSON");
        assertThat(first.path("eventId").asString()).isEqualTo(event.toString());

        var replayed = as("officer").post(at(first) + "/replay", "");

        assertThat(replayed.status()).as(replayed.text()).isEqualTo(200);
        var second = letter(1);
        assertThat(second.path("state").asString()).isEqualTo("OPEN");
        assertThat(as("officer").post(at(first) + "/replay", "").status()).isEqualTo(409);
        assertThat(as("auditor").get(at(first)).json().path("related")).hasSize(1);
        var messages = heard(IncidentReported.TYPE);
        assertThat(messages).hasSize(2);
        assertThat(messages.get(1).value()).isEqualTo(garbage);
        assertThat(headers(messages.get(1)))
                .isEqualTo(Stream.concat(headers(messages.get(0)).stream(), Stream.of("ippo_replays=1"))
                        .toList());
    }

    @Test
    void a_letter_of_another_service_is_replayed_and_whoever_handled_the_event_does_nothing() {
        var event = others.report(Samples.report(incident, 1));
        await().untilAsserted(() -> assertThat(others.heardOf(incident)).isNotEmpty());
        int steps = others.heardOf(incident).size();
        assessmentGaveUpOn(heard(IncidentReported.TYPE).get(0));

        as("officer").post(at(letter(0)) + "/replay", "");

        await().untilAsserted(() -> assertThat(heard(IncidentReported.TYPE)).hasSize(2));
        assertThat(headers(heard(IncidentReported.TYPE).get(1))).contains("ce_id=" + event, "ippo_replays=1");
        // A later event of the same incident shows that the replayed one was read.
        others.report(Samples.report(incident, 2));
        await().untilAsserted(() ->
                assertThat(as("officer").get("/api/cases/" + incident).text()).contains("\"revision\":2"));
        assertThat(others.stepsHeardOf(incident).stream().filter("CASE_OPENED"::equals))
                .hasSize(1);
        assertThat(others.heardOf(incident)).hasSizeLessThanOrEqualTo(steps + 1);
    }

    @Test
    void a_letter_without_anything_is_kept_and_those_behind_it_too() {
        kafka.send(new ProducerRecord<>(DEAD, 0, null, null)).join();
        var nameless = new ProducerRecord<String, byte[]>(DEAD, 0, incident.toString(), new byte[0]);
        nameless.headers().add("\0", null).add("ce_id", new byte[] {0, 1});
        kafka.send(nameless).join();

        assertThat(letter(0).path("trouble").asString()).isEqualTo("UNKNOWN");
        assertThat(as("officer").get(at(letter(0))).json().path("headers")).hasSize(2);
    }

    @Test
    void ten_people_at_once_replay_it_once() throws Exception {
        assessmentGaveUpOn(reported());
        var place = at(letter(0));
        var people = Executors.newFixedThreadPool(10);
        try {
            Callable<Integer> replay =
                    () -> as("officer").post(place + "/replay", "").status();

            var answers = people.invokeAll(java.util.Collections.nCopies(10, replay)).stream()
                    .map(DeadLettersAreReplayedOnceTest::status)
                    .toList();

            assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
            assertThat(answers.stream().filter(status -> status == 409)).hasSize(9);
        } finally {
            people.shutdown();
        }
        assertThat(heard(IncidentReported.TYPE)).hasSize(2);
    }

    @Test
    void a_discard_needs_a_reason_and_a_second_person_and_is_on_record_for_good() {
        assessmentGaveUpOn(reported());
        var place = at(letter(0));
        assertThat(as("approver").post(place + "/discard/confirmation", "").status())
                .isEqualTo(409);
        assertThat(as("officer").post(place + "/discard", "{\"reason\":\" \"}").status())
                .isEqualTo(422);
        assertThat(as("officer")
                        .post(place + "/discard", "{\"reason\":\"見本の送り間違い\"}")
                        .status())
                .isEqualTo(200);
        assertThat(as("officer").post(place + "/discard/confirmation", "").status())
                .isEqualTo(403);

        var done = as("approver").post(place + "/discard/confirmation", "");

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.json().path("letter").path("state").asString()).isEqualTo("DISCARDED");
        assertThat(done.json().path("steps").valueStream().map(step -> step.path("by")
                        .asString()))
                .containsExactly("officer", "approver");
        assertThat(as("officer").post(place + "/replay", "").status()).isEqualTo(409);
        assertThat(heard(IncidentReported.TYPE)).hasSize(1);
        assertThat(openLetters()).isEmpty();
        for (var change : List.of("delete from dead_letter_step", "update dead_letter set reason = ''")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
        }
    }

    @Test
    void the_database_itself_refuses_that_one_person_discards() {
        assessmentGaveUpOn(reported());
        var letter = letter(0).path("place");
        var add = """
                insert into dead_letter_step (topic, partition_no, record_offset, step, reason, by_account, at)
                values ('%s', %d, %d, '%s', 'x', 'officer', now())""";
        jdbc.sql(add.formatted(
                        DEAD,
                        letter.path("partition").asInt(),
                        letter.path("offset").asLong(),
                        "DISCARD_ASKED"))
                .update();

        assertThatThrownBy(() -> jdbc.sql(add.formatted(
                                DEAD,
                                letter.path("partition").asInt(),
                                letter.path("offset").asLong(),
                                "DISCARDED"))
                        .update())
                .hasMessageContaining("second person");
    }

    @Test
    void the_page_shows_it_and_its_forms_work_in_both_languages() {
        var hostile = "{\"overview\":\"<script>alert(1)</script>\"}";
        others.say(IncidentReported.TYPE, UUID.randomUUID(), incident.toString(), hostile.getBytes(UTF_8));
        var place = at(letter(0)).replace("/api", "");
        var officer = browserOf("officer");

        assertThat(officer.open("/dead-letters").body()).contains(incident.toString(), "読めません");
        assertThat(officer.open(place + "?lang=en").body())
                .contains("Cannot be read", "&lt;script&gt;", "ippo_reason")
                .doesNotContain("<script>alert");
        var asked = officer.submit(place, place + "/discard", Map.of("reason", "wrong sender"));
        assertThat(asked.body()).contains("Another person must confirm", "Discard asked for by officer: wrong sender");
        assertThat(asked.body()).doesNotContain("/discard/confirmation");

        var confirmed = browserOf("approver").submit(place, place + "/discard/confirmation", Map.of());

        assertThat(confirmed.body()).contains("廃棄済み", "wrong sender").doesNotContain("/replay");
        assertThat(officer.open("/dead-letters").body()).doesNotContain(incident.toString());
        assertThat(officer.open("/dead-letters?all=true").body()).contains(incident.toString());
    }

    private static int status(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private ConsumerRecord<String, byte[]> reported() {
        others.report(Samples.report(incident, 1));
        return heard(IncidentReported.TYPE).get(0);
    }

    /** As the other service files it. */
    private void assessmentGaveUpOn(ConsumerRecord<String, byte[]> message) {
        var letter = new ProducerRecord<>(DEAD, message.key(), message.value());
        message.headers().forEach(letter.headers()::add);
        Map.of(
                        "kafka_dlt-original-topic",
                        IncidentReported.TYPE,
                        "ippo_trouble",
                        "FAILED",
                        "ippo_reason",
                        "IllegalStateException",
                        "ippo_reader",
                        "assessment")
                .forEach((name, value) -> letter.headers().add(name, value.getBytes(UTF_8)));
        kafka.send(letter).join();
    }

    private List<ConsumerRecord<String, byte[]>> heard(String topic) {
        return others.everythingOn(topic).stream()
                .filter(message -> incident.toString().equals(message.key()))
                .toList();
    }

    private static List<String> headers(ConsumerRecord<String, byte[]> message) {
        return StreamSupport.stream(message.headers().spliterator(), false)
                .map(header -> header.key() + "=" + new String(header.value(), UTF_8))
                .toList();
    }

    private JsonNode letter(int replays) {
        return await().until(
                        () -> openLetters().stream()
                                .filter(letter -> letter.path("replays").asInt() == replays)
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private List<JsonNode> openLetters() {
        return as("officer")
                .get("/api/dead-letters")
                .json()
                .valueStream()
                .filter(letter ->
                        incident.toString().equals(letter.path("subject").asString("")))
                .toList();
    }

    private static String at(JsonNode letter) {
        var place = letter.path("place");
        return "/api/dead-letters/" + place.path("topic").asString() + "/"
                + place.path("partition").asInt() + "/" + place.path("offset").asLong();
    }
}
