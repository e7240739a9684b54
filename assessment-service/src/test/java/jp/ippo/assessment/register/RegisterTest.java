package jp.ippo.assessment.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.ippo.assessment.AssessmentServiceTest;
import jp.ippo.assessment.Reports;
import jp.ippo.assessment.judging.Judgements;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.node.ObjectNode;

@AssessmentServiceTest
class RegisterTest {

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "register");
    }

    @Autowired
    Reports reports;

    @Autowired
    Judgements judgements;

    @Autowired
    MockMvc http;

    private final UUID incident = UUID.randomUUID();

    @Test
    void the_register_is_found_by_body_year_item_outcome_and_duty() throws Exception {
        judged();

        found(search().param("body", "mayor").param("fiscalYear", "2026").param("item", "RULE43-4"), true);
        found(
                search().param("item", "RULE43-1")
                        .param("outcome", "UNDETERMINED")
                        .param("duty", "REQUIRED"),
                true);
        found(search().param("body", "hospital"), false);
        found(search().param("fiscalYear", "2025"), false);
        found(search().param("item", "RULE43-4").param("outcome", "NOT_MET"), false);
        found(search().param("duty", "NOT_REQUIRED"), false);
        found(search().param("after", incident.toString()), false);
    }

    @Test
    void the_export_has_a_line_per_incident() throws Exception {
        judged();

        var csv = http.perform(get("/api/register.csv").with(httpBasic("auditor", "x")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\uFEFF事案,機関").contains(incident + ",見本市長").contains("RULE43-4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "＝1"})
    void no_cell_is_taken_for_a_formula(String text) {
        assertThat(RegisterCsv.harmless(text)).isEqualTo("'" + text);
        assertThat(RegisterCsv.harmless("福祉部")).isEqualTo("福祉部");
    }

    @Test
    void the_explanation_shows_facts_questions_answers_texts_and_sources() throws Exception {
        judged();
        http.perform(post("/api/incidents/" + incident + "/answers")
                        .with(httpBasic("officer", "x"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"answers": [{"question": "SPECIAL_CARE_INCLUDED", "answer": "NO", "reason": "原本と照合 <b>"}]}"""))
                .andExpect(status().isCreated());
        var answered = judgements.of(incident).get(1);

        var japanese = page(answered, "ja");
        assertThat(japanese)
                .contains("報告が必要です", "施行規則第43条第4号", "最大460517人", "令和8年6月22日", "facts.affected.atMost", "出典")
                .contains("原本と照合 &lt;b&gt;")
                .doesNotContain("??");
        assertThat(page(answered, "en"))
                .contains("A report to the PPC is owed", "at most 460517 persons", "Questions and answers")
                .doesNotContain("??");
    }

    @Test
    void an_officer_chooses_between_the_two_final_dates_that_a_judgement_shows() throws Exception {
        var judgement = judged();
        var other = judgement.deadlines().alternative();
        assertThat(other.finalDays()).isEqualTo(60);

        choose("2030-01-01")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("finalDue"));
        choose(other.finalDue().toString())
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.deadlines.finalDays").value(60))
                .andExpect(jsonPath("$.deadlines.alternative.finalDays").value(30));
    }

    private org.springframework.test.web.servlet.ResultActions choose(String day) throws Exception {
        return http.perform(post("/api/incidents/" + incident + "/final-deadline")
                .with(httpBasic("officer", "x"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"finalDue\": \"" + day + "\", \"reason\": \"盗難の被害届を出した\"}"));
    }

    private IncidentAssessed judged() {
        reports.send(reports.report(
                incident, 1, facts -> ((ObjectNode) facts.get("wrongfulPurpose")).put("suspected", "UNKNOWN")));
        await().untilAsserted(() -> assertThat(judgements.of(incident)).hasSize(1));
        return judgements.of(incident).get(0);
    }

    private static MockHttpServletRequestBuilder search() {
        return get("/api/register").with(httpBasic("auditor", "x"));
    }

    private void found(MockHttpServletRequestBuilder search, boolean expected) throws Exception {
        var lines = http.perform(search)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(lines.contains(incident.toString())).isEqualTo(expected);
    }

    private String page(IncidentAssessed judgement, String language) throws Exception {
        return http.perform(get("/api/assessments/" + judgement.assessmentId() + "/explanation")
                        .param("lang", language)
                        .with(httpBasic("auditor", "x")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
