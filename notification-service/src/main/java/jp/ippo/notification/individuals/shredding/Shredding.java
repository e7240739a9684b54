package jp.ippo.notification.individuals.shredding;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.events.CaseProgressed.Step;
import jp.ippo.notification.cases.Announcer;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.individuals.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 廃棄: asked for by one person after the retention ended, done by a second one. The incident's key goes, and with it
 * everybody's data; the ledger of deliveries and the decisions stay.
 */
@Component
public class Shredding {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int LONGEST_REASON = 1000;

    private final CaseFiles cases;
    private final Retention retention;
    private final Reach reach;
    private final Announcer announcer;
    private final JdbcClient jdbc;
    private final Clock clock;

    Shredding(CaseFiles cases, Retention retention, Reach reach, Announcer announcer, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.retention = retention;
        this.reach = reach;
        this.announcer = announcer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param people in the lists when it was asked for
     * @param confirmed null while nobody answered
     */
    public record Request(
            long position,
            int people,
            String reason,
            String by,
            Instant at,
            @Nullable Boolean confirmed,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {

        public boolean waits() {
            return confirmed == null;
        }
    }

    /** Oldest first. */
    public List<Request> requests(UUID incidentId) {
        return jdbc.sql("""
                select shred_request.*, answer, answered_by, answered_at
                from shred_request left join shred_answer on request = position
                where shred_request.incident_id = ? order by position
                """)
                .param(incidentId)
                .query((row, n) -> {
                    var answer = row.getString("answer");
                    var answeredAt = row.getTimestamp("answered_at");
                    return new Request(
                            row.getLong("position"),
                            row.getInt("people"),
                            row.getString("reason"),
                            row.getString("requested_by"),
                            row.getTimestamp("requested_at").toInstant(),
                            answer == null ? null : answer.equals("CONFIRMED"),
                            row.getString("answered_by"),
                            answeredAt == null ? null : answeredAt.toInstant());
                })
                .list();
    }

    public boolean isDone(UUID incidentId) {
        return requests(incidentId).stream().anyMatch(one -> Boolean.TRUE.equals(one.confirmed()));
    }

    /** @throws Refused 409 before the last day, while somebody still waits for a notice, or while a request waits */
    @Transactional
    public void request(UUID incidentId, @Nullable String reason, String by) {
        cases.lock(incidentId);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON)
            throw Refused.field("reason", "理由を1000文字以内で書いてください。 / Give the reason in up to 1000 characters.");
        refuseUnlessDue(incidentId);
        if (requests(incidentId).stream().anyMatch(Request::waits))
            throw Refused.conflict("廃棄の申請が確認を待っています。 / A request waits for the second person.");
        jdbc.sql("""
                insert into shred_request (incident_id, people, reason, requested_by, requested_at)
                values (?, ?, ?, ?, ?)
                """)
                .params(
                        incidentId,
                        reach.people(incidentId).total(),
                        reason.strip(),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Confirmed, nobody of the case can be read again: by no one, from no copy of this database without its key.
     *
     * @throws Refused 403 for the one who asked, 409 when nothing waits or the case changed since
     */
    @Transactional
    public void answer(UUID incidentId, boolean confirmed, String by) {
        cases.lock(incidentId);
        var waiting = requests(incidentId).stream()
                .filter(Request::waits)
                .findFirst()
                .orElseThrow(() -> Refused.conflict("確認を待つ廃棄の申請がありません。 / No request waits."));
        if (waiting.by().equals(by))
            throw Refused.forbidden(
                    "申請した本人は確認できません。別の人が確認してください。 / You asked for this; another person must confirm it.");
        if (confirmed) refuseUnlessDue(incidentId);
        jdbc.sql("""
                insert into shred_answer (request, incident_id, answer, answered_by, answered_at)
                values (?, ?, ?, ?, ?)
                """)
                .params(
                        waiting.position(),
                        incidentId,
                        confirmed ? "CONFIRMED" : "REJECTED",
                        by,
                        Timestamp.from(clock.instant()))
                .update();
        if (!confirmed) return;
        jdbc.sql("delete from vault_key where incident_id = ?")
                .param(incidentId)
                .update();
        jdbc.sql("delete from list_upload where incident_id = ?")
                .param(incidentId)
                .update();
        announcer.announce(incidentId, Step.PEOPLE_SHREDDED, by, null);
    }

    private void refuseUnlessDue(UUID incidentId) {
        if (isDone(incidentId)) throw Refused.conflict("すでに廃棄されています。 / It is done already.");
        LocalDate lastDay = retention
                .lastDay(incidentId)
                .orElseThrow(() -> Refused.conflict("名簿がありません。 / There is no list of people."));
        if (!LocalDate.ofInstant(clock.instant(), TOKYO).isAfter(lastDay))
            throw Refused.conflict("保存期間は" + lastDay + "までです。 / The people are kept until " + lastDay + ".");
        var people = reach.people(incidentId);
        if (people.waiting() + people.sending() + people.inDoubt() > 0)
            throw Refused.conflict("通知の終わっていない人がいます。 / Some people are not told yet, or in doubt.");
    }
}
