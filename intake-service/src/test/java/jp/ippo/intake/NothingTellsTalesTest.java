package jp.ippo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What departments write never reaches the log, whatever goes wrong with it; nor the metrics. */
@ExtendWith(OutputCaptureExtension.class)
class NothingTellsTalesTest extends RunningIntake {

    private static final String CANARY = "カナリア花子";

    @Test
    void a_planted_text_is_in_no_log_line(CapturedOutput log) throws IOException {
        var report = Reports.usbMemory(CANARY);
        var place = "/api/incidents/" + clerk().post("/api/incidents", report).incident();
        clerk().put(place, Reports.amended(report.replace("460517", "1"), CANARY));
        clerk().post("/api/incidents", report.replace("\"LOST\"", "\"" + CANARY + "\""));
        clerk().post("/api/incidents", report.replace("2026-06-21", CANARY));
        clerk().post("/api/incidents", report.replace("460517", "-1"));
        clerk().post("/api/incidents", report.replace("\"cause\"", "\"" + CANARY + "\""));
        clerk().post("/api/incidents", report + CANARY);
        failingToStore(report);
        unescaped("/?q=" + CANARY + "|hanako.canary");

        assertThat(log.getAll()).doesNotContain(CANARY, "hanako.canary").contains("A request failed");
    }

    @Test
    void filing_and_amending_are_counted_and_nothing_else_is_said_of_them() {
        var before = officer().get("/actuator/prometheus").body();
        var key = newKey();
        var report = Reports.usbMemory(CANARY);
        var place = "/api/incidents/"
                + clerk().post("/api/incidents", report, "Idempotency-Key", key).incident();
        clerk().post("/api/incidents", report, "Idempotency-Key", key);
        clerk().put(place, Reports.amended(report, "変更なし"));
        clerk().put(place, Reports.amended(report.replace("460517", "1"), "訂正"));

        var after = officer().get("/actuator/prometheus").body();

        assertThat(total(after, "ippo_incidents_filed_total"))
                .isEqualTo(total(before, "ippo_incidents_filed_total") + 1);
        assertThat(total(after, "ippo_incidents_amended_total"))
                .isEqualTo(total(before, "ippo_incidents_amended_total") + 1);
        assertThat(after).doesNotContain(CANARY).doesNotContain(place.substring(15));
    }

    /** A request line that no browser writes; Tomcat refuses it before anybody of ours sees it. */
    private void unescaped(String target) throws IOException {
        try (var line = new Socket("localhost", port)) {
            line.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            assertThat(new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400");
        }
    }

    /** The deepest failure: the database refuses the row that holds the text. */
    private void failingToStore(String report) {
        jdbc.sql("alter table incident_revision add constraint full_up check (recorded_by = 'nobody') not valid")
                .update();
        try {
            assertThat(clerk().post("/api/incidents", report).status()).isEqualTo(500);
        } finally {
            jdbc.sql("alter table incident_revision drop constraint full_up").update();
        }
    }

    private static double total(String metrics, String counter) {
        return metrics.lines()
                .filter(line -> line.startsWith(counter + "{") || line.startsWith(counter + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
