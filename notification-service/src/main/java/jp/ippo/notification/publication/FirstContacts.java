package jp.ippo.notification.publication;

import static jp.ippo.events.CaseProgressed.Step.FIRST_CONTACT_RECORDED;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jp.ippo.notification.cases.Announcer;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.publication.FirstContact.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The records of the first word. The first one opens the gate; a later one corrects, and nothing is overwritten. */
@Component
public class FirstContacts {

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final Announcer announcer;
    private final Clock clock;

    FirstContacts(JdbcClient jdbc, CaseFiles cases, Announcer announcer, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** @throws jp.ippo.door.Refused 422 when it cannot have been so */
    @Transactional
    public FirstContact record(UUID incidentId, Told told, String by) {
        cases.lock(incidentId);
        var knownAt = cases.get(incidentId).knownAt().orElse(null);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var contact = told.record(of(incidentId).size() + 1, knownAt, by, now);
        add(incidentId, contact);
        cases.openGate(incidentId);
        announcer.announce(incidentId, FIRST_CONTACT_RECORDED, by, null);
        return contact;
    }

    public List<FirstContact> of(UUID incidentId) {
        return jdbc.sql("select * from first_contact where incident_id = ? order by number")
                .param(incidentId)
                .query((row, n) -> new FirstContact(
                        row.getInt("number"),
                        row.getTimestamp("at").toInstant(),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("contacted_by"),
                        row.getString("contacted_office"),
                        row.getString("spoke_to"),
                        row.getString("recorded_by"),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    private void add(UUID incidentId, FirstContact contact) {
        jdbc.sql("""
                insert into first_contact (incident_id, number, at, channel, contacted_by, contacted_office, spoke_to,
                    recorded_by, recorded_at)
                values (:incident, :number, :at, :channel, :by, :office, :spokeTo, :recordedBy, :recordedAt)
                """)
                .param("incident", incidentId)
                .param("number", contact.number())
                .param("at", Timestamp.from(contact.at()))
                .param("channel", contact.channel().name())
                .param("by", contact.contactedBy())
                .param("office", contact.contactedOffice())
                .param("spokeTo", contact.spokeTo())
                .param("recordedBy", contact.recordedBy())
                .param("recordedAt", Timestamp.from(contact.recordedAt()))
                .update();
    }
}
