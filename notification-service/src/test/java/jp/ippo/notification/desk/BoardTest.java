package jp.ippo.notification.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Noon of the test clock is 2026-06-23; the limits of the sample are 06-26 for 速報 and later for 確報. */
class BoardTest extends RunningNotification {

    @Autowired
    private JdbcClient jdbc;

    /** Names the body of this test's cases, so that other tests' cases do not disturb. */
    private final String body = "body-" + UUID.randomUUID();

    private final UUID late = UUID.randomUUID();
    private final UUID soon = UUID.randomUUID();
    private final UUID onTime = UUID.randomUUID();
    private final UUID waiting = UUID.randomUUID();
    private final UUID notOwed = UUID.randomUUID();

    @BeforeEach
    void fiveCases() {
        clock.set(SetClock.NOON_AFTER);
        report(late, "封筒の誤送付");
        judge(late, "2026-06-22", "REQUIRED");
        report(soon, "ＵＳＢメモリの紛失");
        judge(soon, "2026-06-24", "AWAITING_PERSON");
        report(onTime, "メールの誤送信");
        judge(onTime, "2026-06-27", "REQUIRED");
        report(waiting, "判定待ちの紛失");
        report(notOwed, "軽微な誤送付");
        others.judge(judgement(notOwed).put("duty", "NOT_REQUIRED").putNull("deadlines"));
        await().until(() ->
                jdbc.sql("select count(*) from case_file where body_code = ? and (duty is not null or incident_id = ?)")
                                .params(body, waiting)
                                .query(Integer.class)
                                .single()
                        == 5);
    }

    @Test
    void the_least_time_left_comes_first_and_what_waits_for_a_judgement_before_what_has_time() {
        assertThat(board("")).containsExactly(late, waiting, soon, onTime, notOwed);
    }

    @Test
    void each_filter_shows_its_cases_and_no_others() {
        assertThat(board("&time=LATE")).containsExactly(late);
        assertThat(board("&time=DUE_SOON")).containsExactly(soon);
        assertThat(board("&time=ON_TIME")).containsExactly(onTime);
        assertThat(board("&time=WAITING")).containsExactly(waiting);
        assertThat(board("&time=NOTHING_DUE")).containsExactly(notOwed);
        assertThat(board("&duty=AWAITING_PERSON")).containsExactly(soon);
        assertThat(board("&gate=OPEN")).isEmpty();
        assertThat(board("&text=usbメモリ")).containsExactly(soon);
        assertThat(board("&text=" + onTime)).containsExactly(onTime);
        assertThat(board("&text=紛失&time=DUE_SOON")).containsExactly(soon);
        assertThat(board("&time=nonsense")).hasSize(5);
    }

    @Test
    void the_next_page_continues_behind_the_last_case_with_the_same_filter() {
        var first = as("auditor")
                .get("/api/cases?limit=2&duty=REQUIRED&body=" + body)
                .json();
        assertThat(first.get("next").isNull()).isTrue();

        var page = as("auditor").get("/api/cases?limit=2&body=" + body).json();
        var found = new ArrayList<>(ids(page));
        while (!page.get("next").isNull()) {
            page = as("auditor")
                    .get("/api/cases?limit=2&body=" + body + "&after="
                            + page.get("next").asString())
                    .json();
            found.addAll(ids(page));
        }

        assertThat(found).containsExactly(late, waiting, soon, onTime, notOwed);
    }

    @Test
    void the_page_offers_the_filters_and_keeps_what_was_chosen() {
        var shown = browserOf("officer").open("/?time=DUE_SOON&body=" + body).body();

        assertThat(shown)
                .contains(soon.toString(), "value=\"DUE_SOON\" selected", "value=\"" + body + "\" selected")
                .doesNotContain(late.toString(), onTime.toString(), "??");
        assertThat(browserOf("officer").open("/?text=nothing-has-this&lang=en").body())
                .contains("No case fits.");
    }

    @Test
    void among_many_cases_every_filter_reads_along_its_own_index_and_sorts_nothing() {
        jdbc.sql("""
                insert into case_file (incident_id, opened_at, next_due, duty, publication_gate, body_code, searched)
                select gen_random_uuid(), now(), date '2026-01-01' + n / 50,
                       case when n % 500 = 0 then 'REQUIRED' else 'NOT_REQUIRED' end,
                       case when n % 500 = 0 then 'CLOSED' else 'OPEN' end, 'filler-' || n % 500, 'filler'
                from generate_series(1, 20000) n
                """).update();
        jdbc.sql("analyze case_file").update();

        assertThat(planOf("duty = 'REQUIRED'")).contains("case_file_by_duty").doesNotContain("Sort");
        assertThat(planOf("publication_gate = 'CLOSED'"))
                .contains("case_file_by_gate")
                .doesNotContain("Sort");
        assertThat(planOf("body_code = 'filler-7'"))
                .contains("case_file_by_body")
                .doesNotContain("Sort");
        assertThat(planOf("true")).contains("case_file_by_time_left").doesNotContain("Sort");
    }

    private String planOf(String condition) {
        return String.join(
                "\n",
                jdbc.sql("explain select * from case_file where " + condition
                                + " and (next_due, incident_id) > ('1970-01-01', '00000000-0000-0000-0000-000000000000')"
                                + " order by next_due, incident_id limit 51")
                        .query(String.class)
                        .list());
    }

    private List<UUID> board(String filter) {
        return ids(as("officer")
                .get("/api/cases?limit=100&body=" + body + filter.replace(" ", "%20"))
                .json());
    }

    private static List<UUID> ids(tools.jackson.databind.JsonNode board) {
        var all = new ArrayList<UUID>();
        board.get("cases")
                .forEach(one -> all.add(UUID.fromString(one.get("incidentId").asString())));
        return all;
    }

    private void report(UUID incident, String overview) {
        var report = Samples.report(incident, 1);
        ((ObjectNode) report.get("narrative")).put("overview", overview);
        ((ObjectNode) report.get("body")).put("code", body);
        others.report(report);
    }

    private void judge(UUID incident, String limit, String duty) {
        var judgement = judgement(incident).put("duty", duty);
        ((ObjectNode) judgement.get("deadlines")).put("preliminaryLimit", limit);
        others.judge(judgement);
    }

    private ObjectNode judgement(UUID incident) {
        var judgement = Samples.judgement(incident, 1);
        ((ObjectNode) judgement.get("body")).put("code", body);
        return judgement;
    }
}
