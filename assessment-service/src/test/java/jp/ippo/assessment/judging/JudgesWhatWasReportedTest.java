package jp.ippo.assessment.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import jp.ippo.assessment.AssessmentServiceTest;
import jp.ippo.assessment.Reports;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentAssessed.Duty;
import jp.ippo.events.IncidentAssessed.Finding.Outcome;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

@AssessmentServiceTest
class JudgesWhatWasReportedTest {

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "assessment");
    }

    @Autowired
    Reports reports;

    @Autowired
    Judgements judgements;

    @Autowired
    AssessIncident assessIncident;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final UUID incident = UUID.randomUUID();

    @Test
    void the_lost_usb_memory_of_460517_residents_is_reportable_by_item_4_and_its_encryption_excludes_nothing() {
        var judgement = judged(1, facts -> {});

        assertThat(judgement.duty()).isEqualTo(Duty.REQUIRED);
        assertThat(outcome(judgement, "RULE43-4")).isEqualTo(Outcome.MET);
        assertThat(outcome(judgement, "ENCRYPTION")).isEqualTo(Outcome.UNDETERMINED);
        assertThat(judgement.deadlines().preliminaryTarget()).isEqualTo(LocalDate.of(2026, 6, 24));
        assertThat(judgement.deadlines().preliminaryLimit()).isEqualTo(LocalDate.of(2026, 6, 26));
        assertThat(judgement.deadlines().finalDays()).isEqualTo(30);
        assertThat(judgement.deadlines().finalDue()).isEqualTo(LocalDate.of(2026, 7, 21));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, NOT_MET, NOT_REQUIRED",
        "101, 101, MET, REQUIRED",
        "40, 137, MET, REQUIRED",
        "40, , UNDETERMINED, AWAITING_PERSON",
    })
    void the_largest_possible_number_decides_item_4(Integer confirmed, Integer atMost, Outcome item4, Duty duty) {
        var judgement = judged(1, facts -> {
            Reports.plain(facts);
            Reports.affected(facts, confirmed, atMost);
        });

        assertThat(outcome(judgement, "RULE43-4")).isEqualTo(item4);
        assertThat(judgement.duty()).isEqualTo(duty);
    }

    @Test
    void a_possible_wrongful_purpose_makes_one_person_reportable_within_60_days() {
        var judgement = judged(1, facts -> {
            Reports.plain(facts);
            Reports.affected(facts, 1, 1);
            var purpose = (ObjectNode) facts.get("wrongfulPurpose");
            purpose.put("suspected", "YES").put("againstBody", "YES");
            purpose.putArray("indicators").add("THEFT");
        });

        assertThat(outcome(judgement, "RULE43-3")).isEqualTo(Outcome.MET);
        assertThat(judgement.duty()).isEqualTo(Duty.REQUIRED);
        assertThat(judgement.deadlines().finalDays()).isEqualTo(60);
    }

    @Test
    void a_revision_heard_three_times_is_judged_once_and_an_older_one_never() {
        var second = reports.report(incident, 2, facts -> {});
        transaction.executeWithoutResult(status -> assessIncident.reported(second, UUID.randomUUID()));
        transaction.executeWithoutResult(status -> assessIncident.reported(second, UUID.randomUUID()));
        transaction.executeWithoutResult(
                status -> assessIncident.reported(reports.report(incident, 1, facts -> {}), UUID.randomUUID()));

        assertThat(judgements.of(incident)).hasSize(1);
    }

    @Test
    void a_new_revision_is_judged_anew_and_the_old_judgement_stays() {
        judged(1, facts -> {
            Reports.plain(facts);
            Reports.affected(facts, 100, 100);
        });
        reports.send(reports.report(incident, 2, facts -> {
            Reports.plain(facts);
            Reports.affected(facts, 100, 101);
        }));

        await().untilAsserted(() -> assertThat(judgements.of(incident))
                .extracting(IncidentAssessed::duty)
                .containsExactly(Duty.NOT_REQUIRED, Duty.REQUIRED));
    }

    @Test
    void a_suspicion_found_later_shows_both_dates_and_the_earlier_holds() {
        judged(1, facts -> {
            Reports.plain(facts);
            Reports.affected(facts, 500, 500);
        });
        reports.send(reports.report(incident, 2, facts -> {
            Reports.plain(facts);
            Reports.affected(facts, 500, 500);
            var purpose = (ObjectNode) facts.get("wrongfulPurpose");
            purpose.put("suspected", "YES").put("againstBody", "YES");
        }));

        await().untilAsserted(() -> assertThat(judgements.of(incident)).hasSize(2));
        var deadlines = judgements.of(incident).get(1).deadlines();
        assertThat(deadlines.finalDue()).isEqualTo(LocalDate.of(2026, 7, 21));
        assertThat(deadlines.alternative().finalDays()).isEqualTo(60);
    }

    @Test
    void what_was_judged_cannot_be_changed_in_the_database() {
        var judgement = judged(1, facts -> {});

        for (var table : List.of("assessment", "heard_report")) {
            assertThatThrownBy(() -> jdbc.sql("update " + table + " set incident_id = incident_id")
                            .update())
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> jdbc.sql("delete from " + table).update()).hasMessageContaining("append-only");
        }
        assertThat(judgements.find(judgement.assessmentId())).contains(judgement);
    }

    private IncidentAssessed judged(int revision, Consumer<ObjectNode> change) {
        reports.send(reports.report(incident, revision, change));
        await().untilAsserted(() -> assertThat(judgements.of(incident)).hasSize(revision));
        return judgements.of(incident).get(revision - 1);
    }

    private static Outcome outcome(IncidentAssessed judgement, String code) {
        return judgement.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow()
                .outcome();
    }
}
