package jp.ippo.notification.channels;

import java.util.Collection;
import java.util.UUID;
import jp.ippo.notification.channels.ContactLog.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The state of everybody who is told otherwise than by e-mail, and its twin in the ledger of the mails. Each step asks for
 * the state it starts from. The caller holds the lock of the case.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OtherWays {

    private final ContactLog log;
    private final JdbcClient jdbc;

    OtherWays(ContactLog log, JdbcClient jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    /**
     * Claims everybody of the worklist for a batch of letters, but nobody who is to be called or visited, nobody whose letter
     * came back, and nobody who is held.
     */
    public int takeForLetters(UUID incidentId, int batch) {
        return jdbc.sql("""
                insert into other_way (person_id, incident_id, state, batch)
                select delivery.person_id, delivery.incident_id, 'IN_LETTERS', :batch
                from delivery join person_to_notify using (person_id)
                where delivery.incident_id = :incident and delivery.state in ('NEEDS_PAPER', 'REFUSED')
                  and delivery.channel in ('E_MAIL', 'LETTER')
                on conflict (person_id) do update set state = 'IN_LETTERS', batch = excluded.batch
                where other_way.state = 'TO_DO' and other_way.returned = 0
                """).param("batch", batch).param("incident", incidentId).update();
    }

    /** Back to the worklist: what cannot be printed. */
    public void giveBack(UUID incidentId, int batch, Collection<UUID> people) {
        jdbc.sql("""
                update other_way set state = 'TO_DO', batch = null
                where incident_id = ? and batch = ? and state = 'IN_LETTERS' and person_id = any (?)
                """).params(incidentId, batch, people.toArray(UUID[]::new)).update();
    }

    /** Back to the worklist: all of a batch that was not posted. */
    public void giveBackAll(UUID incidentId, int batch) {
        jdbc.sql("""
                update other_way set state = 'TO_DO', batch = null
                where incident_id = ? and batch = ? and state = 'IN_LETTERS'
                """).params(incidentId, batch).update();
    }

    /** @return how many; fewer than were handed in when somebody is not in this batch */
    public int posted(UUID incidentId, int batch, Collection<UUID> people, Entry entry) {
        int posted = jdbc.sql("""
                        update other_way set state = 'POSTED'
                        where incident_id = ? and batch = ? and state = 'IN_LETTERS' and person_id = any (?)
                        """)
                .params(incidentId, batch, people.toArray(UUID[]::new))
                .update();
        settle(incidentId, people, "SENT");
        log.add(incidentId, people, entry);
        return posted;
    }

    /** @return false when this person's letter is not on its way */
    boolean cameBack(UUID incidentId, UUID personId) {
        boolean back = jdbc.sql("""
                        update other_way set state = 'TO_DO', batch = null, returned = returned + 1
                        where incident_id = ? and person_id = ? and state = 'POSTED'
                        """).params(incidentId, personId).update() == 1;
        if (back) jdbc.sql("""
                update delivery set state = 'NEEDS_PAPER', settled_at = null, reason = null
                where incident_id = ? and person_id = ? and channel <> 'E_MAIL' and state in ('SENT', 'REFUSED')
                """).params(incidentId, personId).update();
        return back;
    }

    /** @return false when this person is not on the worklist */
    boolean end(UUID incidentId, UUID personId, Standing standing) {
        int ended = jdbc.sql("""
                insert into other_way (person_id, incident_id, state)
                select person_id, incident_id, :state from notice_standing
                where incident_id = :incident and person_id = :person and standing = 'TO_DO'
                on conflict (person_id) do update set state = excluded.state where other_way.state = 'TO_DO'
                """)
                .param("state", standing.name())
                .param("incident", incidentId)
                .param("person", personId)
                .update();
        if (ended == 1)
            settle(incidentId, java.util.List.of(personId), standing == Standing.SUBSTITUTED ? "REFUSED" : "SENT");
        return ended == 1;
    }

    /** A refused e-mail stays refused in the ledger of the mails: that is what became of the mail. */
    private void settle(UUID incidentId, Collection<UUID> people, String state) {
        jdbc.sql("""
                update delivery set state = :state, settled_at = now(), reason = 'OTHER_WAY'
                where incident_id = :incident and person_id = any (:people) and state in ('NEEDS_PAPER', 'HELD')
                """)
                .param("state", state)
                .param("incident", incidentId)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }
}
