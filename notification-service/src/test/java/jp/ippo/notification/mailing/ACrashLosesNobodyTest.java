package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a dead worker leaves behind: rows it had claimed, and at most one message per line whose answer it never read. */
class ACrashLosesNobodyTest extends WithTheMailbox {

    @Autowired
    Deliveries deliveries;

    @Autowired
    Claims claims;

    @Test
    void a_message_handed_over_before_the_crash_is_in_doubt_and_not_sent_again() {
        var incident = office.readyCase(3, People.list(3, "handed"));
        officeStartsAndDies(incident, 1, 2);

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
        officeStartsAndDies(incident, 0, 2);

        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 2)));

        assertThat(mailedTo(".claimed@")).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void an_answer_that_comes_after_the_lease_ended_still_ends_the_doubt() {
        var incident = office.readyCase(1, People.list(1, "late"));
        officeStartsAndDies(incident, 1, 2);
        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("inDoubt", 1)));
        var person = personInLine(incident, 2);
        var claim = jdbc.sql("select claim from delivery where person_id = ?")
                .param(person)
                .query(UUID.class)
                .single();

        var written = deliveries.sent(claim, List.of(new Deliveries.Accepted(person, Instant.now())));

        assertThat(written).isEqualTo(1);
        await().untilAsserted(() -> assertThat(state(incident)).isEqualTo("FINISHED"));
    }

    @Test
    void of_a_claim_the_last_hand_over_is_in_doubt_all_before_were_accepted_and_all_after_are_sent_to() {
        var incident = office.readyCase(6, People.list(6, "middle"));
        // Who stands before the last hand-over got the server's yes, or it would not have been written.
        officeStartsAndDies(incident, 3, 2, 3, 4, 5);

        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 5, "inDoubt", 1)));

        assertThat(mailedTo(".middle@"))
                .containsExactly(People.address(4, "middle"), People.address(5, "middle"), People.address(6, "middle"));
        var doubts = office.get("officer", incident + "/notices/in-doubt").body();
        assertThat(doubts).hasSize(1);
        assertThat(doubts.get(0).path("personId").asString())
                .isEqualTo(personInLine(incident, 4).toString());
    }

    @Test
    void a_refusal_written_before_the_crash_stays_a_refusal() {
        var incident = office.readyCase(3, People.list(3, "refusal"));
        officeStartsAndDies(incident, 3, 2, 3, 4);
        jdbc.sql("""
                update delivery set state = 'REFUSED', settled_at = now(), place = null, reply_code = 550,
                    reason = 'REFUSED_BY_SERVER' where person_id = ?
                """).param(personInLine(incident, 3)).update();

        await().untilAsserted(() ->
                assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 1, "refused", 1, "inDoubt", 1)));
    }

    @Test
    void a_claim_that_was_closed_hands_nothing_over() {
        var incident = office.readyCase(1, People.list(1, "closed"));
        var claim = officeStartsAndDies(incident, 0, 2);
        office.stop(incident);

        assertThat(claims.handOver(List.of(new Claims.Step(claim, 1)))).isEmpty();
        assertThat(office.counts(incident)).isEqualTo(Map.of("waiting", 1));
    }

    /**
     * The state of the database as a killed instance leaves it: a start, and the rows of these lines claimed under a
     * lease that has run out.
     *
     * @param handedOver place of the last message that was handed over, from 1; 0 for none
     */
    private UUID officeStartsAndDies(UUID incident, int handedOver, int... lines) {
        var claim = UUID.randomUUID();
        for (int i = 0; i < lines.length; i++)
            jdbc.sql("""
                    insert into delivery (person_id, incident_id, channel, notice_version, state, next_attempt_at, claim, place)
                    values (?, ?, 'E_MAIL', 1, 'SENDING', now(), ?, ?)
                    """)
                    .params(personInLine(incident, lines[i]), incident, claim, i + 1)
                    .update();
        jdbc.sql("""
                insert into mail_claim (claim, incident_id, lease_until, handed_over, handed_over_at)
                values (?, ?, now() + interval '1 second', ?, now() - interval '10 seconds')
                """).params(claim, incident, handedOver).update();
        assertThat(office.start(incident).status()).isEqualTo(200);
        return claim;
    }
}
