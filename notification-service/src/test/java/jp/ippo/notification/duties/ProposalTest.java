package jp.ippo.notification.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Consumer;
import jp.ippo.events.IncidentReported;
import jp.ippo.notification.Samples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What the facts propose: a lost envelope, and then one fact at a time. */
class ProposalTest {

    @Test
    void a_lost_envelope_proposes_nobody() {
        assertThat(proposed(facts -> {})).isEmpty();
    }

    @Test
    void an_electronic_medium_proposes_the_ministry_of_internal_affairs_and_the_prefecture() {
        for (var medium : new String[] {"SYSTEM", "WEB", "PORTABLE_DEVICE", "EMAIL"}) {
            assertThat(proposed(facts -> facts.putArray("media").add(medium)))
                    .as(medium)
                    .containsExactly("MIC", "PREFECTURE");
        }
    }

    @Test
    void unauthorised_access_proposes_the_police_as_well() {
        assertThat(proposed(facts -> facts.put("cause", "UNAUTHORISED_ACCESS")))
                .containsExactly("MIC", "PREFECTURE", "POLICE");
    }

    @Test
    void theft_on_paper_proposes_the_police_alone() {
        assertThat(proposed(facts -> facts.put("cause", "STOLEN"))).containsExactly("POLICE");
        assertThat(proposed(facts -> ((ObjectNode) facts.get("wrongfulPurpose"))
                        .putArray("indicators")
                        .add("THEFT")))
                .containsExactly("POLICE");
        assertThat(proposed(facts -> ((ObjectNode) facts.get("wrongfulPurpose")).put("suspected", "YES")))
                .containsExactly("POLICE");
    }

    @Test
    void an_unknown_purpose_is_no_crime_yet() {
        assertThat(proposed(facts -> ((ObjectNode) facts.get("wrongfulPurpose")).put("suspected", "UNKNOWN")))
                .isEmpty();
    }

    @Test
    void a_hospital_has_a_supervising_ministry() {
        var report = report(facts -> {}, "HOSPITAL_OR_CLINIC");

        assertThat(Proposal.of(Authority.MINISTRY, report)).contains(Proposal.SUPERVISED);
    }

    private static String[] proposed(Consumer<ObjectNode> change) {
        var report = report(change, "EXECUTIVE");
        return Arrays.stream(Authority.values())
                .filter(authority -> Proposal.of(authority, report).isPresent())
                .map(Authority::name)
                .toArray(String[]::new);
    }

    private static IncidentReported report(Consumer<ObjectNode> change, String kind) {
        return Samples.report(report -> {
            ((ObjectNode) report.get("body")).put("kind", kind);
            var facts = (ObjectNode) report.get("facts");
            facts.put("cause", "LOST").putArray("media").add("PAPER");
            var purpose = (ObjectNode) facts.get("wrongfulPurpose");
            purpose.put("suspected", "NO").putArray("indicators");
            change.accept(facts);
        });
    }
}
