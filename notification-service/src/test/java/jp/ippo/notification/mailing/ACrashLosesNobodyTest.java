package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a dead worker leaves behind: rows it had claimed, and at most one message per line whose answer it never read. */
class ACrashLosesNobodyTest extends WithTheMailbox {

    @Autowired
    Deliveries deliveries;

    @Test
    void a_message_handed_over_before_the_crash_is_in_doubt_and_not_sent_again() {
        var incident = office.readyCase(3, People.list(3, "handed"));
        officeStartsAndDies(incident, 2, "now() - interval '10 seconds'");

        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 2, "inDoubt", 1)));

        assertThat(mailedTo(".handed@")).containsExactly(People.address(2, "handed"), People.address(3, "handed"));
        var doubts = office.get("officer", incident + "/notices/in-doubt").body();
        assertThat(doubts).hasSize(1);
        assertThat(doubts.get(0).path("personId").asString())
                .isEqualTo(personInLine(incident, 2).toString());
        assertThat(state(incident)).isEqualTo("NEEDS_A_PERSON");
    }

    @Test
    void a_person_claimed_but_not_handed_over_is_sent_to_once() {
        var incident = office.readyCase(2, People.list(2, "claimed"));
        officeStartsAndDies(incident, 2, "null");

        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 2)));

        assertThat(mailedTo(".claimed@")).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void an_answer_that_comes_after_the_lease_ended_still_ends_the_doubt() {
        var incident = office.readyCase(1, People.list(1, "late"));
        officeStartsAndDies(incident, 2, "now() - interval '10 seconds'");
        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("inDoubt", 1)));
        var person = personInLine(incident, 2);
        var claim = jdbc.sql("select claim from delivery where person_id = ?")
                .param(person)
                .query(UUID.class)
                .single();

        var written = deliveries.sent(new Deliveries.Claim(claim, incident, List.of()), person);

        assertThat(written).isTrue();
        await().untilAsserted(() -> assertThat(state(incident)).isEqualTo("FINISHED"));
    }

    /**
     * The state of the database as a killed instance leaves it: a start, and the row of one line claimed under a lease
     * that has run out.
     */
    private void officeStartsAndDies(UUID incident, int line, String handedOverAt) {
        jdbc.sql("""
                insert into delivery (person_id, incident_id, channel, notice_version, state, next_attempt_at,
                                      claim, lease_until, handed_over_at)
                values (?, ?, 'EMAIL', 1, 'SENDING', now(), gen_random_uuid(), now() - interval '1 second', %s)
                """.formatted(handedOverAt))
                .params(personInLine(incident, line), incident)
                .update();
        assertThat(office.start(incident).status()).isEqualTo(200);
    }
}
