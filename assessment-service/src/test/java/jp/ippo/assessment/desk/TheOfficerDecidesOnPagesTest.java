package jp.ippo.assessment.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.ippo.assessment.AssessmentServiceTest;
import jp.ippo.assessment.Reports;
import jp.ippo.assessment.judging.AssessIncident;
import jp.ippo.assessment.judging.Judgements;
import jp.ippo.door.Somebody;
import jp.ippo.events.IncidentAssessed.Duty;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.node.ObjectNode;

@AssessmentServiceTest
class TheOfficerDecidesOnPagesTest {

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "pages");
    }

    @Autowired
    Reports reports;

    @Autowired
    AssessIncident assessIncident;

    @Autowired
    Judgements judgements;

    @Autowired
    MockMvc http;

    private final UUID incident = UUID.randomUUID();

    @BeforeEach
    void anIncidentAwaitsAPerson() {
        var report = reports.report(incident, 1, facts -> {
            Reports.plain(facts);
            Reports.affected(facts, 50, 50);
            ((ObjectNode) facts.get("specialCare")).put("included", "UNKNOWN");
        });
        assessIncident.reported(report, UUID.randomUUID());
    }

    @ParameterizedTest
    @CsvSource({"/, ja", "/, en", "/?duty=AWAITING_PERSON, ja", "/incidents/{id}, ja", "/incidents/{id}, en"})
    void every_page_speaks_both_languages(String path, String language) throws Exception {
        var page = http.perform(get(path.replace("{id}", incident.toString()))
                        .param("lang", language)
                        .with(as("officer")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains("lang=\"" + language + "\"", "見本市長").doesNotContain("??");
        assertThat(page).contains(language.equals("ja") ? "判断待ち" : "waiting a person");
    }

    @ParameterizedTest
    @CsvSource({
        "/, officer, true",
        "/incidents/{id}, auditor, true",
        "/, approver, false",
        "/incidents/{id}, ciso, true"
    })
    void whoever_may_hold_the_chain_against_the_history_finds_the_way_at_the_foot(
            String path, String account, boolean shown) throws Exception {
        var page = http.perform(get(path.replace("{id}", incident.toString())).with(as(account)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page.contains("href=\"/evidence\"")).isEqualTo(shown);
    }

    @Test
    void an_answer_given_on_the_page_leads_to_the_next_judgement() throws Exception {
        http.perform(post("/incidents/" + incident + "/answers")
                        .with(as("officer"))
                        .with(csrf())
                        .param("question", "SPECIAL_CARE_INCLUDED")
                        .param("answer", "NO")
                        .param("reason", "原本と照合した"))
                .andExpect(redirectedUrl("/incidents/" + incident))
                .andExpect(flash().attribute("done", true));

        assertThat(judgements.of(incident)).hasSize(2);
        assertThat(judgements.of(incident).get(1).duty()).isEqualTo(Duty.NOT_REQUIRED);
        assertThat(judgements.of(incident).get(1).assessedBy()).isEqualTo("officer");
    }

    @Test
    void nothing_is_judged_without_a_choice_or_a_reason_and_what_was_typed_stays() throws Exception {
        http.perform(post("/incidents/" + incident + "/answers")
                        .with(as("officer"))
                        .with(csrf())
                        .param("question", "SPECIAL_CARE_INCLUDED")
                        .param("reason", "まだ"))
                .andExpect(flash().attributeExists("wrong"))
                .andExpect(flash().attribute("typed", "まだ"));
        http.perform(post("/incidents/" + incident + "/override")
                        .with(as("officer"))
                        .with(csrf())
                        .param("duty", "REQUIRED")
                        .param("reason", " "))
                .andExpect(flash().attributeExists("wrong"));

        assertThat(judgements.of(incident)).hasSize(1);
    }

    @Test
    void a_decision_and_its_reason_stand_in_the_history_of_the_page() throws Exception {
        http.perform(post("/incidents/" + incident + "/override")
                        .with(as("officer"))
                        .with(csrf())
                        .param("duty", "REQUIRED")
                        .param("reason", "委員会に<相談>した"))
                .andExpect(flash().attribute("done", true));

        var page = http.perform(get("/incidents/" + incident).with(as("auditor")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("委員会に&lt;相談&gt;した").doesNotContain("<form method=\"post\" action=\"/incidents");
    }

    @Test
    void an_incident_nobody_heard_of_is_said_so_on_a_page() throws Exception {
        http.perform(get("/incidents/" + UUID.randomUUID()).with(as("officer"))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, clerk, 403",
        "GET, /, approver, 200",
        "GET, /, auditor, 200",
        "GET, /incidents/{id}, clerk, 403",
        "GET, /incidents/{id}, approver, 200",
        "GET, /judgements/{id}, clerk, 403",
        "GET, /judgements/{id}, officer, 404",
        "GET, /judgements/{id}, approver, 404",
        "GET, /judgements/{id}, auditor, 404",
        "POST, /incidents/{id}/answers, clerk, 403",
        "POST, /incidents/{id}/answers, approver, 403",
        "POST, /incidents/{id}/answers, auditor, 403",
        "POST, /incidents/{id}/override, clerk, 403",
        "POST, /incidents/{id}/override, approver, 403",
        "POST, /incidents/{id}/override, auditor, 403",
        "POST, /incidents/{id}/final-deadline, clerk, 403",
        "POST, /incidents/{id}/final-deadline, approver, 403",
        "POST, /incidents/{id}/final-deadline, auditor, 403",
    })
    void each_page_opens_to_its_roles_only(String method, String path, String account, int expected) throws Exception {
        http.perform(MockMvcRequestBuilders.request(
                                HttpMethod.valueOf(method), path.replace("{id}", incident.toString()))
                        .with(as(account))
                        .with(csrf()))
                .andExpect(status().is(expected));
    }

    @Test
    void a_foreign_page_cannot_answer_for_the_officer() throws Exception {
        http.perform(post("/incidents/" + incident + "/answers").with(as("officer")))
                .andExpect(status().isForbidden());
    }

    private RequestPostProcessor as(String account) {
        return SecurityMockMvcRequestPostProcessors.user(Somebody.named(account));
    }
}
