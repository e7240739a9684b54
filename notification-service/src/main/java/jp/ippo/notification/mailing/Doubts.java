package jp.ippo.notification.mailing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.cases.CaseFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages of which nobody can tell whether they arrived. The machine never guesses; a person looks and decides. */
@Component
public class Doubts {

    private final CaseFiles cases;
    private final Deliveries deliveries;
    private final MailProperties properties;
    private final JdbcClient jdbc;
    private final Clock clock;

    Doubts(CaseFiles cases, Deliveries deliveries, MailProperties properties, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.deliveries = deliveries;
        this.properties = properties;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What can be looked for in the mail server's log. */
    public record Doubt(
            UUID personId,
            String messageId,
            Instant handedOverAt,
            @Nullable Integer replyCode) {}

    public enum Resolution {
        /** the mail server's log shows it */
        WAS_SENT,
        /** the mail server never had it */
        SEND_AGAIN
    }

    public List<Doubt> list(UUID incidentId) {
        var domain = properties.domain();
        return deliveries.inDoubt(incidentId).stream()
                .map(row -> new Doubt(
                        row.personId(),
                        ReadyNotice.messageId(row.noticeVersion(), row.personId(), domain),
                        row.handedOverAt(),
                        row.replyCode()))
                .toList();
    }

    /** @throws Refused 409 when this person is not in doubt */
    @Transactional
    public void resolve(UUID incidentId, UUID personId, Resolution resolution, String reason, String by) {
        cases.lock(incidentId);
        if (update(incidentId, personId, resolution) == 0)
            throw Refused.conflict("送達不明の状態ではありません。 / This person's notice is not in doubt.");
        jdbc.sql("""
                insert into doubt_resolution (person_id, resolution, reason, resolved_by, resolved_at)
                values (?, ?, ?, ?, ?)
                """)
                .params(personId, resolution.name(), reason, by, Timestamp.from(clock.instant()))
                .update();
    }

    /** The claim goes too: a late answer to the worker no longer decides. */
    private int update(UUID incidentId, UUID personId, Resolution resolution) {
        return switch (resolution) {
            case WAS_SENT -> jdbc.sql("""
                    update delivery set state = 'SENT', settled_at = now(), claim = null, reason = 'DECIDED_BY_PERSON'
                    where incident_id = ? and person_id = ? and state = 'IN_DOUBT'
                    """).params(incidentId, personId).update();
            case SEND_AGAIN -> jdbc.sql("""
                    update delivery set state = 'QUEUED', next_attempt_at = now(), claim = null, handed_over_at = null,
                        reason = null,
                        notice_version = coalesce((select notice_version from sending
                                                   where sending.incident_id = delivery.incident_id), notice_version)
                    where incident_id = ? and person_id = ? and state = 'IN_DOUBT'
                    """).params(incidentId, personId).update();
        };
    }
}
