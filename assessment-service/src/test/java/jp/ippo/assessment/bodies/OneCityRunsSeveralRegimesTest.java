package jp.ippo.assessment.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import jp.ippo.assessment.AssessmentServiceTest;
import jp.ippo.assessment.Reports;
import jp.ippo.assessment.judging.AssessIncident;
import jp.ippo.assessment.judging.Judgements;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentAssessed.Duty;
import jp.ippo.events.IncidentReported;
import jp.ippo.events.ReportingBody;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.node.ObjectNode;

@AssessmentServiceTest
class OneCityRunsSeveralRegimesTest {

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "bodies");
    }

    @Autowired
    Reports reports;

    @Autowired
    Judgements judgements;

    @Autowired
    AssessIncident assessIncident;

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    private final String code = "body-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void nothingIsRegistered() throws Exception {
        http.perform(get("/api/bodies/" + code).with(httpBasic("auditor", "x"))).andExpect(status().isNotFound());
    }

    @Test
    void the_same_500_persons_are_reportable_for_the_mayor_and_not_for_the_hospital() throws Exception {
        assertThat(judged(500).duty()).isEqualTo(Duty.REQUIRED);

        register("HOSPITAL_OR_CLINIC", "NO", "2026-04-01").andExpect(status().isOk());
        var hospital = judged(500);

        assertThat(hospital.regime()).isEqualTo("ARTICLE_26");
        assertThat(hospital.duty()).isEqualTo(Duty.NOT_REQUIRED);
        assertThat(hospital.body()).isEqualTo(new ReportingBody(code, "見本市民病院", ReportingBody.Kind.HOSPITAL_OR_CLINIC));
        assertThat(hospital.remarks()).extracting(IncidentAssessed.Remark::code).contains("BODY_KIND_FROM_REGISTER");
        assertThat(judged(1001).duty()).isEqualTo(Duty.REQUIRED);
    }

    @Test
    void the_ordinance_of_the_body_decides_item_5_whatever_the_department_believed() throws Exception {
        register("EXECUTIVE", "YES", "2026-04-01").andExpect(status().isOk());

        var judgement = judge(facts -> {
            Reports.plain(facts);
            Reports.affected(facts, 1, 1);
            ((ObjectNode) facts.get("ordinanceInformation"))
                    .put("definedByOrdinance", "NO")
                    .put("included", "YES");
        });

        assertThat(judgement.findings())
                .filteredOn(finding -> finding.code().equals("RULE43-5"))
                .singleElement()
                .extracting(IncidentAssessed.Finding::outcome)
                .isEqualTo(IncidentAssessed.Finding.Outcome.MET);
    }

    @Test
    void a_version_counts_from_its_day_and_the_earlier_ones_stay() throws Exception {
        register("EXECUTIVE", "NO", "2026-04-01")
                .andExpect(jsonPath("$.version").value(1));
        register("HOSPITAL_OR_CLINIC", "NO", "2030-04-01")
                .andExpect(jsonPath("$.version").value(2));

        assertThat(judged(500).regime()).isEqualTo("ARTICLE_68");
        http.perform(get("/api/bodies/" + code).with(httpBasic("auditor", "x")))
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[1].kind").value("EXECUTIVE"));
        assertThatThrownBy(() -> jdbc.sql("update body_version set name = name").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void a_body_without_a_decided_kind_is_refused_by_name() throws Exception {
        register("UNKNOWN", "NO", "2026-04-01")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("kind"));
    }

    private ResultActions register(String kind, String defines, String from) throws Exception {
        return http.perform(put("/api/bodies/" + code)
                .with(httpBasic("officer", "x"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"name": "見本市民病院", "kind": "%s", "ordinance": {"defines": "%s", "items": []},
                         "contact": "総務課 00-0000-0000", "officers": [{"post": "総括保護管理者", "mail": "soumu@example.jp"}],
                         "validFrom": "%s", "reason": "組織の登録"}""".formatted(kind, defines, from)));
    }

    private IncidentAssessed judged(int persons) {
        return judge(facts -> {
            Reports.plain(facts);
            Reports.affected(facts, persons, persons);
        });
    }

    private IncidentAssessed judge(java.util.function.Consumer<ObjectNode> change) {
        var report = reports.report(UUID.randomUUID(), 1, change);
        var of = new IncidentReported(
                report.incidentId(),
                1,
                report.recordedAt(),
                report.recordedBy(),
                null,
                new ReportingBody(code, "見本市", ReportingBody.Kind.EXECUTIVE),
                report.department(),
                report.facts(),
                report.narrative(),
                report.drill(),
                report.access());
        assessIncident.reported(of, UUID.randomUUID());
        return judgements.of(of.incidentId()).get(0);
    }
}
