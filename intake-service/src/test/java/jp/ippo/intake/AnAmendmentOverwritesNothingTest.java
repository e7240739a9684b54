package jp.ippo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnAmendmentOverwritesNothingTest extends RunningIntake {

    private final String report = Reports.usbMemory("訂正の前");
    private final String moreExact = Reports.amended(report.replace("460517", "460518"), "人数の訂正");

    @Test
    void a_new_revision_follows_and_the_old_one_stays() {
        var filed = clerk().post("/api/incidents", report);

        var amended = clerk().put("/api/incidents/" + filed.incident(), moreExact);

        assertThat(amended.status()).isEqualTo(200);
        assertThat(amended.header("ETag")).isEqualTo("\"2\"");
        assertThat(amended.at("/amendmentReason")).isEqualTo("人数の訂正");
        var revisions = clerk().get("/api/incidents/" + filed.incident() + "/revisions")
                .json()
                .at("/revisions");
        assertThat(revisions.size()).isEqualTo(2);
        assertThat(revisions.get(0).toString()).isEqualTo(filed.body());
        assertThat(revisions.get(1).toString()).isEqualTo(amended.body());
    }

    @Test
    void a_reason_is_required() {
        var filed = clerk().post("/api/incidents", report);

        var refused = clerk().put("/api/incidents/" + filed.incident(), report.replace("460517", "1"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields()).containsExactly("amendmentReason");
    }

    @Test
    void the_same_content_makes_no_revision_and_no_event() {
        var filed = clerk().post("/api/incidents", report);

        var same = clerk().put("/api/incidents/" + filed.incident(), Reports.amended(report, "念のため"));

        assertThat(same.status()).isEqualTo(200);
        assertThat(same.body()).isEqualTo(filed.body());
        assertThat(eventsOf(filed.incident())).isEqualTo(1);
    }

    @Test
    void somebody_who_looked_at_an_older_revision_is_told_so() {
        var place = "/api/incidents/" + clerk().post("/api/incidents", report).incident();

        assertThat(officer().put(place, moreExact, "If-Match", "\"1\"").status())
                .isEqualTo(200);
        var late = clerk().put(place, moreExact.replace("460518", "3"), "If-Match", "\"1\"");

        assertThat(late.status()).isEqualTo(412);
        assertThat(clerk().get(place).at("/facts/affected/atMost")).isEqualTo("460518");
    }

    @Test
    void of_ten_who_looked_at_the_same_revision_one_amends_it() throws Exception {
        var place = "/api/incidents/" + clerk().post("/api/incidents", report).incident();

        var answers = NothingIsFiledTwiceTest.allAtOnce(
                10, () -> clerk().put(place, moreExact.replace("訂正の前", newKey()), "If-Match", "\"1\""));

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(200, 412);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    }

    @Test
    void ten_who_amend_at_once_make_ten_revisions_without_a_gap() throws Exception {
        var incident = clerk().post("/api/incidents", report).incident();

        NothingIsFiledTwiceTest.allAtOnce(
                10, () -> clerk().put("/api/incidents/" + incident, moreExact.replace("訂正の前", newKey())));

        assertThat(clerk().get("/api/incidents/" + incident).header("ETag")).isEqualTo("\"11\"");
        assertThat(eventsOf(incident)).isEqualTo(11);
    }

    @Test
    void the_moment_of_knowing_moves_only_with_a_reason_and_both_moments_stay_visible() {
        var filed = clerk().post("/api/incidents", report);
        var place = "/api/incidents/" + filed.incident();
        var earlier = Reports.amended(report.replace("2026-06-22T06:45:00Z", "2026-06-22T05:00:00Z"), "聞き取りの結果");

        var refused = clerk().put(place, earlier);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields()).containsExactly("facts.knownAtReason");

        var moved =
                clerk().put(place, earlier.replace("\"cause\"", "\"knownAtReason\": \"窓口の職員が先に気付いていた\", \"cause\""));
        assertThat(moved.status()).isEqualTo(200);
        var revisions = clerk().get(place + "/revisions").json().at("/revisions");
        assertThat(revisions.get(0).at("/facts/knownAt").asString()).isEqualTo("2026-06-22T06:45:00Z");
        assertThat(revisions.get(1).at("/facts/knownAt").asString()).isEqualTo("2026-06-22T05:00:00Z");
        assertThat(revisions.get(1).at("/facts/knownAtReason").asString()).isEqualTo("窓口の職員が先に気付いていた");
    }

    @Test
    void an_officer_may_move_an_incident_to_another_department_and_a_clerk_may_not() {
        var place = "/api/incidents/" + clerk().post("/api/incidents", report).incident();
        var moved = moreExact.replace("福祉部 給付金担当課", "市民部 税務課");

        assertThat(clerk().put(place, moved).status()).isEqualTo(403);
        assertThat(officer().put(place, moved).status()).isEqualTo(200);

        assertThat(clerk().get(place).status()).isEqualTo(404);
        assertThat(as("neighbour").get(place).status()).isEqualTo(200);
    }

    private int eventsOf(String incident) {
        return jdbc.sql("select count(*) from outbox where incident_id = ?")
                .param(UUID.fromString(incident))
                .query(Integer.class)
                .single();
    }
}
