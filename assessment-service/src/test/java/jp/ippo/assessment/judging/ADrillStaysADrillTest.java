package jp.ippo.assessment.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.ippo.assessment.AssessmentServiceTest;
import jp.ippo.assessment.Reports;
import jp.ippo.delivery.UntreatableEvent;
import jp.ippo.door.Somebody;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** 訓練: judged like the real thing, and told from it wherever it is shown. */
@AssessmentServiceTest
class ADrillStaysADrillTest {

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "drills");
    }

    @Autowired
    Reports reports;

    @Autowired
    AssessIncident assessIncident;

    @Autowired
    Judgements judgements;

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private final UUID incident = UUID.randomUUID();

    @Test
    void a_judgement_of_a_drill_says_so_where_it_is_kept_and_announced() {
        heard(1, true);
        assessIncident.overridden(incident, IncidentAssessed.Duty.NOT_REQUIRED, "訓練の終了", "officer");

        assertThat(judgements.of(incident)).hasSize(2).allMatch(IncidentAssessed::drill);
        assertThat(jdbc.sql("select data::json ->> 'drill' from outbox where incident_id = ?")
                        .param(incident)
                        .query(String.class)
                        .list())
                .containsOnly("true");
    }

    @Test
    void a_revision_that_says_the_opposite_is_left_to_a_person() {
        heard(1, true);

        assertThatThrownBy(() -> heard(2, false))
                .isInstanceOf(UntreatableEvent.class)
                .hasMessageContaining("drill");
        assertThat(judgements.of(incident)).hasSize(1);
    }

    @Test
    void every_page_of_a_drill_says_so() throws Exception {
        heard(1, true);
        var other = UUID.randomUUID();
        assessIncident.reported(report(other, 1, false), UUID.randomUUID());

        for (var page : new String[] {"/incidents/" + incident, "/judgements/" + newest(incident)})
            assertThat(page(page)).contains("class=\"drill-banner\"", "<title>【訓練】", "class=\"drill\"");
        for (var page : new String[] {"/incidents/" + other, "/judgements/" + newest(other)})
            assertThat(page(page)).doesNotContain("drill-banner", "【訓練】");
        assertThat(page("/")).contains("【訓練】</strong><a href=\"/incidents/" + incident);
    }

    @Test
    void the_register_tells_drills_from_what_is_real() throws Exception {
        heard(1, true);

        assertThat(page("/api/register?drill=true")).contains(incident.toString());
        assertThat(page("/api/register?drill=false")).doesNotContain(incident.toString());
        assertThat(page("/api/register.csv").lines().filter(line -> line.contains(incident.toString())))
                .singleElement()
                .asString()
                .endsWith(",訓練");
    }

    private UUID newest(UUID of) {
        return judgements.of(of).get(0).assessmentId();
    }

    private void heard(int revision, boolean drill) {
        assessIncident.reported(report(incident, revision, drill), UUID.randomUUID());
    }

    private IncidentReported report(UUID id, int revision, boolean drill) {
        var tree = (ObjectNode) json.valueToTree(reports.report(id, revision, facts -> {}));
        return json.treeToValue(tree.put("drill", drill), IncidentReported.class);
    }

    private String page(String path) throws Exception {
        return http.perform(get(path).with(SecurityMockMvcRequestPostProcessors.user(Somebody.named("officer"))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
