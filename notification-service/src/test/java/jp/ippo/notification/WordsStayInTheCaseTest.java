package jp.ippo.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.util.UUID;
import jp.ippo.events.CaseProgressed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.node.ObjectNode;

/** What people wrote stays in the database: it reaches neither the topic nor the log, whatever goes wrong. */
@ExtendWith(OutputCaptureExtension.class)
class WordsStayInTheCaseTest extends RunningNotification {

    private static final String CANARY = "カナリア太郎さんの件";

    @Test
    void a_text_planted_in_the_report_reaches_neither_topic_nor_log(CapturedOutput log) {
        var incident = UUID.randomUUID();
        var report = Samples.report(incident, 1);
        ((ObjectNode) report.get("narrative")).put("overview", CANARY).put("course", CANARY);
        var misfit = report.deepCopy();
        ((ObjectNode) misfit.get("narrative")).put("discoveredBy", CANARY);
        others.report(misfit);
        others.report(report);
        others.judge(Samples.judgement(incident, 1));
        await().until(() -> others.stepsHeardOf(incident).size() == 2);
        var path = "/api/cases/" + incident;
        as("officer").post(path + "/publication", "{\"channel\": \"WEB\", \"note\": \"" + CANARY + "\"}");
        as("officer").post(path + "/publication", "{\"channel\": \"" + CANARY + "\"}");
        as("officer")
                .post(
                        path + "/first-contact",
                        "{\"at\": \"2026-06-23T01:30:00Z\", \"channel\": \"PHONE\", \"contactedBy\": \"" + CANARY
                                + "\", \"contactedOffice\": \"" + CANARY + "\"}");
        await().until(() -> others.stepsHeardOf(incident).size() == 4);

        assertThat(as("officer").get(path).text()).contains(CANARY);
        assertThat(others.everythingOn(CaseProgressed.TYPE))
                .filteredOn(message -> incident.toString().equals(message.key()))
                .hasSize(4)
                .noneMatch(message -> new String(message.value(), UTF_8).contains("カナリア"));
        assertThat(log.getAll()).doesNotContain("カナリア");
    }

    @Test
    void nor_does_one_in_the_place_of_an_id(CapturedOutput log) {
        var page = browserOf("officer").open("/cases/" + URLEncoder.encode(CANARY, UTF_8));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(log.getAll()).doesNotContain("カナリア");
    }
}
