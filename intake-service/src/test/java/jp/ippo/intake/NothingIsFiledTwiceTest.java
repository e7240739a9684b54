package jp.ippo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class NothingIsFiledTwiceTest extends RunningIntake {

    @Test
    void the_same_key_and_report_answer_with_the_same_incident() {
        var key = newKey();
        var report = Reports.usbMemory("一度だけ");

        var first = clerk().post("/api/incidents", report, "Idempotency-Key", key);
        var again = clerk().post("/api/incidents", report.replace("\n", ""), "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void the_answer_stays_the_same_after_an_amendment() {
        var key = newKey();
        var report = Reports.usbMemory("訂正の後");
        var first = clerk().post("/api/incidents", report, "Idempotency-Key", key);
        clerk().put("/api/incidents/" + first.incident(), Reports.amended(report.replace("460517", "460518"), "人数の訂正"));

        assertThat(clerk().post("/api/incidents", report, "Idempotency-Key", key)
                        .body())
                .isEqualTo(first.body());
    }

    @Test
    void the_same_key_with_another_report_is_refused() {
        var key = newKey();
        clerk().post("/api/incidents", Reports.usbMemory("一件目"), "Idempotency-Key", key);

        var other = clerk().post("/api/incidents", Reports.usbMemory("二件目"), "Idempotency-Key", key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.fields()).containsExactly("Idempotency-Key");
    }

    @Test
    void two_accounts_may_choose_the_same_key() {
        var key = newKey();

        var one = clerk().post("/api/incidents", Reports.smallest(), "Idempotency-Key", key);
        var other = as("neighbour").post("/api/incidents", Reports.smallest(), "Idempotency-Key", key);

        assertThat(other.status()).isEqualTo(201);
        assertThat(other.incident()).isNotEqualTo(one.incident());
    }

    @Test
    void without_a_key_every_request_is_a_new_incident() {
        assertThat(clerk().post("/api/incidents", Reports.smallest()).incident())
                .isNotEqualTo(clerk().post("/api/incidents", Reports.smallest()).incident());
    }

    @Test
    void twenty_requests_at_once_with_one_key_make_one_incident_and_one_event() throws Exception {
        var key = newKey();
        var report = Reports.usbMemory("同時に二十回");
        int before = count("incident");

        var answers = allAtOnce(20, () -> clerk().post("/api/incidents", report, "Idempotency-Key", key));

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(201);
        assertThat(answers.stream().map(Caller.Answer::incident).distinct()).hasSize(1);
        assertThat(count("incident")).isEqualTo(before + 1);
        assertThat(jdbc.sql("select count(*) from outbox where incident_id = ?")
                        .param(UUID.fromString(answers.get(0).incident()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    static <T> java.util.List<T> allAtOnce(int howMany, Callable<T> call) throws Exception {
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(howMany);
        try {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < howMany; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            var answers = new ArrayList<T>();
            for (var one : running) answers.add(one.get());
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
