package jp.ippo.notification.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.UUID;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SecondPerson;
import jp.ippo.notification.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PreliminaryReportFiledTest extends RunningNotification {

    private final UUID incident = UUID.randomUUID();
    private final String path = "/api/cases/" + incident;

    @AfterEach
    void theClockGoesBack() {
        clock.set(SetClock.NOON_AFTER);
    }

    @Test
    void a_filed_report_is_recorded_once_announced_and_takes_its_deadlines_off_the_board() {
        reportAndJudge();
        var receipt = "{\"receiptNumber\": \"R-2026-1\", \"filedAt\": \"2026-06-23T02:00:00Z\"}";

        assertThat(file(receipt)).isEqualTo(201);
        assertThat(file(receipt)).isEqualTo(201);

        await().untilAsserted(() -> assertThat(others.stepsHeardOf(incident))
                .containsExactly(
                        "CASE_OPENED",
                        "PRELIMINARY_REPORT_DRAFTED",
                        "REPORT_SIGNED",
                        "PRELIMINARY_REPORT_FILED",
                        "FINAL_REPORT_DRAFTED"));
        var found = as("auditor").get(path).json();
        assertThat(found.at("/preliminaryReport/filings")).hasSize(1);
        assertThat(found.at("/preliminaryReport/filings/0/recordedBy").asString())
                .isEqualTo("officer");
        assertThat(found.at("/deadlines/each/1/state").asString()).isEqualTo("DONE");
        assertThat(found.at("/deadlines/each/2/state").asString()).isEqualTo("ON_TIME");
    }

    @Test
    void after_day_five_a_reason_is_asked_for() {
        reportAndJudge();
        clock.set(Instant.parse("2026-06-27T01:00:00Z"));
        var late = "{\"receiptNumber\": \"R-2\", \"filedAt\": \"2026-06-26T15:00:00Z\"";

        var refused = as("officer").post(path + "/reports/preliminary/filed", late + "}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("lateReason");
        assertThat(file(late + ", \"lateReason\": \"委託先の調査を待ったため\"}")).isEqualTo(201);
    }

    @Test
    void nothing_can_be_filed_before_there_is_a_draft_or_in_a_version_that_is_not_there() {
        others.report(Samples.report(incident, 1));
        await().until(() -> others.stepsHeardOf(incident).size() == 1);
        var receipt = "{\"receiptNumber\": \"R-3\", \"filedAt\": \"2026-06-23T02:00:00Z\"";
        assertThat(file(receipt + "}")).isEqualTo(409);

        others.judge(Samples.judgement(incident, 1));
        await().until(() -> others.stepsHeardOf(incident).size() == 2);
        SecondPerson.signs(as("approver"), incident, "preliminary");
        assertThat(file(receipt + ", \"version\": 2}")).isEqualTo(422);
        assertThat(file(receipt + ", \"version\": 1}")).isEqualTo(201);
    }

    @Test
    void what_becomes_known_after_the_filing_goes_into_the_final_report_and_the_filed_one_stays() {
        reportAndJudge();
        file("{\"receiptNumber\": \"R-4\", \"filedAt\": \"2026-06-23T02:00:00Z\"}");
        var amended = Samples.report(incident, 2);
        ((ObjectNode) amended.at("/facts/affected")).put("confirmed", 460517);
        others.report(amended);

        await().untilAsserted(() ->
                assertThat(as("officer").get(path + "/reports/final").text()).contains("続報", "R-4", "460517人（確定）"));
        assertThat(as("officer")
                        .get(path + "/reports/preliminary")
                        .json()
                        .get("version")
                        .asInt())
                .isOne();
    }

    @Test
    void the_board_has_the_least_time_left_first_and_is_read_in_pages() {
        reportAndJudge();
        var urgent = UUID.randomUUID();
        others.report(Samples.report(urgent, 1));
        var judgement = Samples.judgement(urgent, 1);
        ((ObjectNode) judgement.get("deadlines")).put("preliminaryLimit", "2026-06-25");
        others.judge(judgement);
        await().until(() -> others.stepsHeardOf(urgent).size() == 2);

        var board = as("officer").get("/api/cases?limit=200").text();
        assertThat(board.indexOf(urgent.toString())).isPositive().isLessThan(board.indexOf(incident.toString()));

        var seen = new java.util.ArrayList<String>();
        var next = "";
        do {
            var page = as("officer")
                    .get("/api/cases?limit=1" + (next.isEmpty() ? "" : "&after=" + next))
                    .json();
            assertThat(page.get("cases")).hasSizeLessThanOrEqualTo(1);
            page.get("cases").forEach(one -> seen.add(one.get("incidentId").asString()));
            next = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!next.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().contains(urgent.toString(), incident.toString());
        assertThat(as("officer").get("/api/cases?limit=0").status()).isEqualTo(422);
        assertThat(as("officer").get("/api/cases?after=nowhere").status()).isEqualTo(422);
    }

    private void reportAndJudge() {
        others.report(Samples.report(incident, 1));
        others.judge(Samples.judgement(incident, 1));
        await().until(() -> others.stepsHeardOf(incident).size() == 2);
        assertThat(SecondPerson.signs(as("approver"), incident, "preliminary").status())
                .isEqualTo(201);
    }

    private int file(String receipt) {
        return as("officer").post(path + "/reports/preliminary/filed", receipt).status();
    }
}
