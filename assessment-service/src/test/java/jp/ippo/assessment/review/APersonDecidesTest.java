package jp.ippo.assessment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import java.util.function.Consumer;
import jp.ippo.assessment.AssessmentServiceTest;
import jp.ippo.assessment.Reports;
import jp.ippo.assessment.judging.Judgements;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentAssessed.Duty;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.node.ObjectNode;

@AssessmentServiceTest
class APersonDecidesTest {

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "review");
    }

    @Autowired
    Reports reports;

    @Autowired
    Judgements judgements;

    @Autowired
    MockMvc http;

    private final UUID incident = UUID.randomUUID();

    @Test
    void an_answer_settles_the_open_question_and_the_clock_ran_meanwhile() throws Exception {
        var before = reported(1, APersonDecidesTest::unknownSpecialCare);
        assertThat(before.duty()).isEqualTo(Duty.AWAITING_PERSON);
        assertThat(before.deadlines()).isNotNull();
        assertThat(before.openQuestions())
                .extracting(IncidentAssessed.OpenQuestion::code)
                .contains("SPECIAL_CARE_INCLUDED");

        answer("SPECIAL_CARE_INCLUDED", "YES", "診断書の写しが含まれていた")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value(2))
                .andExpect(jsonPath("$.how").value("ANSWERED"))
                .andExpect(jsonPath("$.assessedBy").value("officer"))
                .andExpect(jsonPath("$.duty").value("REQUIRED"));
        assertThat(judgements.of(incident)).hasSize(2).first().isEqualTo(before);
    }

    @Test
    void an_answer_is_kept_when_the_report_is_amended() throws Exception {
        reported(1, APersonDecidesTest::unknownSpecialCare);
        answer("SPECIAL_CARE_INCLUDED", "NO", "原本と照合した")
                .andExpect(jsonPath("$.duty").value("NOT_REQUIRED"));

        reports.send(reports.report(incident, 2, facts -> {
            unknownSpecialCare(facts);
            Reports.affected(facts, 60, 60);
        }));

        await().untilAsserted(() -> assertThat(judgements.of(incident)).hasSize(3));
        assertThat(judgements.of(incident).get(2).duty()).isEqualTo(Duty.NOT_REQUIRED);
    }

    @Test
    void an_unknown_answer_an_unknown_question_and_a_missing_reason_are_named() throws Exception {
        reported(1, APersonDecidesTest::unknownSpecialCare);

        answer("SPECIAL_CARE_INCLUDED", "UNKNOWN", "不明").andExpect(status().is(422));
        answer("NO_SUCH_QUESTION", "YES", "理由")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("answers.question"));
        answer("SPECIAL_CARE_INCLUDED", "YES", " ")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("answers[0].reason"));
        assertThat(judgements.of(incident)).hasSize(1);
    }

    @Test
    void a_decision_that_demands_a_report_stands_and_has_deadlines() throws Exception {
        reported(1, facts -> {
            Reports.plain(facts);
            Reports.affected(facts, 1, 1);
        });

        override("REQUIRED")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.deadlines.finalDays").value(30));
        reports.send(reports.report(incident, 2, facts -> {
            Reports.plain(facts);
            Reports.affected(facts, 2, 2);
        }));

        await().untilAsserted(() -> assertThat(judgements.of(incident)).hasSize(3));
        assertThat(judgements.of(incident).get(2).duty()).isEqualTo(Duty.REQUIRED);
        assertThat(judgements.of(incident).get(2).remarks())
                .extracting(IncidentAssessed.Remark::code)
                .contains("DECIDED_BY_PERSON");
    }

    @Test
    void a_decision_that_waives_the_report_lapses_with_facts_the_person_had_not_seen() throws Exception {
        reported(1, facts -> {});
        override("NOT_REQUIRED")
                .andExpect(jsonPath("$.duty").value("NOT_REQUIRED"))
                .andExpect(jsonPath("$.deadlines").doesNotExist());

        reports.send(reports.report(incident, 2, facts -> Reports.affected(facts, 5, 460517)));

        await().untilAsserted(() -> assertThat(judgements.of(incident)).hasSize(3));
        assertThat(judgements.of(incident).get(2).duty()).isEqualTo(Duty.REQUIRED);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/assessments,             , 401",
        "GET,  /api/assessments, clerk,        403",
        "GET,  /api/assessments, officer,      200",
        "GET,  /api/assessments, approver,     200",
        "GET,  /api/assessments, auditor,      200",
        "GET,  /api/assessments/{id},        , 401",
        "GET,  /api/assessments/{id}, clerk,   403",
        "GET,  /api/assessments/{id}, officer, 404",
        "GET,  /api/assessments/{id}, approver, 404",
        "GET,  /api/assessments/{id}, auditor, 404",
        "POST, /api/incidents/{id}/answers,  , 401",
        "POST, /api/incidents/{id}/answers, clerk, 403",
        "POST, /api/incidents/{id}/answers, approver, 403",
        "POST, /api/incidents/{id}/answers, auditor, 403",
        "POST, /api/incidents/{id}/answers, officer, 422",
        "GET,  /api/assessments/{id}/explanation, , 401",
        "GET,  /api/assessments/{id}/explanation, clerk, 403",
        "GET,  /api/assessments/{id}/explanation, officer, 404",
        "GET,  /api/assessments/{id}/explanation, approver, 404",
        "GET,  /api/assessments/{id}/explanation, auditor, 404",
        "GET,  /api/bodies, , 401",
        "GET,  /api/bodies, clerk, 403",
        "GET,  /api/bodies, officer, 200",
        "GET,  /api/bodies, approver, 200",
        "GET,  /api/bodies, auditor, 200",
        "GET,  /api/bodies/{id}, , 401",
        "GET,  /api/bodies/{id}, clerk, 403",
        "GET,  /api/bodies/{id}, officer, 404",
        "GET,  /api/bodies/{id}, approver, 404",
        "GET,  /api/bodies/{id}, auditor, 404",
        "PUT,  /api/bodies/{id}, , 401",
        "PUT,  /api/bodies/{id}, clerk, 403",
        "PUT,  /api/bodies/{id}, approver, 403",
        "PUT,  /api/bodies/{id}, auditor, 403",
        "PUT,  /api/bodies/{id}, officer, 422",
        "GET,  /api/register, , 401",
        "GET,  /api/register, clerk, 403",
        "GET,  /api/register, officer, 200",
        "GET,  /api/register, approver, 200",
        "GET,  /api/register, auditor, 200",
        "GET,  /api/register.csv, , 401",
        "GET,  /api/register.csv, clerk, 403",
        "GET,  /api/register.csv, officer, 200",
        "GET,  /api/register.csv, approver, 403",
        "GET,  /api/register.csv, auditor, 200",
        "POST, /api/incidents/{id}/final-deadline, , 401",
        "POST, /api/incidents/{id}/final-deadline, clerk, 403",
        "POST, /api/incidents/{id}/final-deadline, approver, 403",
        "POST, /api/incidents/{id}/final-deadline, auditor, 403",
        "POST, /api/incidents/{id}/final-deadline, officer, 422",
        "POST, /api/incidents/{id}/override, , 401",
        "POST, /api/incidents/{id}/override, clerk, 403",
        "POST, /api/incidents/{id}/override, approver, 403",
        "POST, /api/incidents/{id}/override, auditor, 403",
        "POST, /api/incidents/{id}/override, officer, 422",
    })
    void each_address_opens_to_its_roles_only(String method, String path, String account, int expected)
            throws Exception {
        var request = MockMvcRequestBuilders.request(
                        HttpMethod.valueOf(method), path.replace("{id}", incident.toString()))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}");
        if (account != null) request.with(httpBasic(account, "x"));

        http.perform(request).andExpect(status().is(expected));
    }

    @Test
    void the_register_lists_the_newest_first_page_by_page() throws Exception {
        reported(1, facts -> {});
        var newest = judgements.newest(null, 1).get(0);

        http.perform(get("/api/assessments").param("limit", "1").with(httpBasic("auditor", "x")))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].assessmentId")
                        .value(newest.assessmentId().toString()));
        http.perform(get("/api/assessments")
                        .param("before", newest.assessmentId().toString())
                        .with(httpBasic("auditor", "x")))
                .andExpect(jsonPath("$[?(@.assessmentId == '%s')]", newest.assessmentId())
                        .isEmpty());
    }

    private static void unknownSpecialCare(ObjectNode facts) {
        Reports.plain(facts);
        Reports.affected(facts, 50, 50);
        ((ObjectNode) facts.get("specialCare")).put("included", "UNKNOWN");
    }

    private IncidentAssessed reported(int revision, Consumer<ObjectNode> change) {
        reports.send(reports.report(incident, revision, change));
        await().untilAsserted(() -> assertThat(judgements.of(incident)).hasSize(revision));
        return judgements.of(incident).get(revision - 1);
    }

    private ResultActions answer(String question, String answer, String reason) throws Exception {
        return http.perform(post("/api/incidents/" + incident + "/answers")
                .with(httpBasic("officer", "x"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"answers": [{"question": "%s", "answer": "%s", "reason": "%s"}]}""".formatted(question, answer, reason)));
    }

    private ResultActions override(String duty) throws Exception {
        return http.perform(post("/api/incidents/" + incident + "/override")
                .with(httpBasic("officer", "x"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"duty\": \"" + duty + "\", \"reason\": \"委員会に相談した結果\"}"));
    }
}
