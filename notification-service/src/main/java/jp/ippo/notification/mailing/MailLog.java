package jp.ippo.notification.mailing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.ippo.door.Refused;
import jp.ippo.notification.cases.CaseFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mail server's log decides many doubts at once: whose Message-ID stands in it was sent. A person hands it in and gives
 * the reason; of the log only these ids are read, and nothing of it is kept.
 */
@Component
public class MailLog {

    /** A notice's Message-ID: version, person, host. The person alone counts: a later version may have left since. */
    private static final Pattern MESSAGE_ID = Pattern.compile(
            "<?\\d{1,9}\\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_LINE = 16_384;

    private final CaseFiles cases;
    private final JdbcClient jdbc;
    private final Clock clock;

    MailLog(CaseFiles cases, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is done with those in doubt who do not stand in the log. */
    public enum Absent {
        /** stay in doubt */
        LEAVE,
        /** the log is complete: they wait to be sent to, once a person starts the sending */
        SEND_AGAIN
    }

    /** @param left still in doubt */
    public record Decided(int wereSent, int sendAgain, int left) {}

    /** @throws Refused 409 when nobody of the case is in doubt */
    @Transactional
    public Decided decide(UUID incidentId, InputStream log, Absent absent, String reason, String by)
            throws IOException {
        cases.lock(incidentId);
        var named = peopleIn(log);
        int sent = settle(incidentId, named, reason, by);
        int again = absent == Absent.SEND_AGAIN ? sendAgain(incidentId, reason, by) : 0;
        int left = jdbc.sql("select count(*) from delivery where incident_id = ? and state = 'IN_DOUBT'")
                .param(incidentId)
                .query(Integer.class)
                .single();
        if (sent + again + left == 0) throw Refused.conflict("送達不明の人はいません。 / Nobody is in doubt.");
        return new Decided(sent, again, left);
    }

    private static Set<UUID> peopleIn(InputStream log) throws IOException {
        var people = new HashSet<UUID>();
        var lines = new BufferedReader(new InputStreamReader(log, StandardCharsets.ISO_8859_1));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.length() > LONGEST_LINE) line = line.substring(0, LONGEST_LINE);
            var found = MESSAGE_ID.matcher(line);
            while (found.find()) people.add(UUID.fromString(found.group(1)));
        }
        return people;
    }

    private int settle(UUID incidentId, Set<UUID> people, String reason, String by) {
        return jdbc.sql("""
                with decided as (
                    update delivery set state = 'SENT', settled_at = now(), claim = null, reason = 'DECIDED_BY_PERSON'
                    where incident_id = :incident and state = 'IN_DOUBT' and person_id = any (:people::uuid[])
                    returning person_id)
                insert into doubt_resolution (person_id, resolution, reason, resolved_by, resolved_at)
                select person_id, 'WAS_SENT', :reason, :by, :at from decided
                """)
                .param("incident", incidentId)
                .param("people", people.toArray(UUID[]::new))
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private int sendAgain(UUID incidentId, String reason, String by) {
        return jdbc.sql("""
                with decided as (
                    update delivery set state = 'QUEUED', next_attempt_at = now(), claim = null, handed_over_at = null,
                        reason = null,
                        notice_version = coalesce((select notice_version from sending
                                                   where sending.incident_id = delivery.incident_id), notice_version)
                    where incident_id = :incident and state = 'IN_DOUBT'
                    returning person_id)
                insert into doubt_resolution (person_id, resolution, reason, resolved_by, resolved_at)
                select person_id, 'SEND_AGAIN', :reason, :by, :at from decided
                """)
                .param("incident", incidentId)
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
