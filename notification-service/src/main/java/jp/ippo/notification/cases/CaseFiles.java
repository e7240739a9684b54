package jp.ippo.notification.cases;

import static jp.ippo.notification.cases.BoardFilter.plain;
import static jp.ippo.notification.deadlines.JapaneseDay.TOKYO;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.events.Access;
import jp.ippo.events.CaseProgressed.Gate;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The cases, one per incident. */
@Component
public class CaseFiles {

    /** A day no deadline reaches: such cases end the board. */
    static final LocalDate NOTHING_DUE = LocalDate.of(9999, 12, 31);

    /** A case is read many times between two events; its texts are long, and the same all the while. */
    private static final int READ_LATELY = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LockedHere locked = new LockedHere();
    private final Cache<String, Object> readLately =
            Caffeine.newBuilder().maximumSize(READ_LATELY).build();

    CaseFiles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        // What was heard may come from a newer speaker with fields this release does not know.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /**
     * Locks the case for the rest of the transaction. Whatever changes a case or announces a step does this first, so that
     * steps are counted without gaps and the gate cannot be passed by a race.
     *
     * @throws Refused 404 when there is no such case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID incidentId) {
        if (!locked.isNew(incidentId)) return;
        jdbc.sql("select incident_id from case_file where incident_id = ? for update")
                .param(incidentId)
                .query(UUID.class)
                .optional()
                .orElseThrow(CaseFiles::noSuchCase);
        locked.add(incidentId);
    }

    /** @throws Refused 404 when there is no such case */
    public CaseFile get(UUID incidentId) {
        return jdbc.sql("select * from case_file where incident_id = ?")
                .param(incidentId)
                .query(this::file)
                .optional()
                .orElseThrow(CaseFiles::noSuchCase);
    }

    /** @return whether this call opened the case; false when it was open already */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean open(UUID incidentId, boolean drill, Instant now) {
        // Two events may open the same case at once: the second waits here for the first one's commit.
        int opened = jdbc.sql("""
                insert into case_file (incident_id, opened_at, next_due, drill) values (?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(incidentId, Timestamp.from(now), LocalDate.ofInstant(now, TOKYO), drill)
                .update();
        lock(incidentId);
        return opened == 1;
    }

    /**
     * 訓練, as the first event of the case said. It never changes.
     *
     * @throws Refused 404 when there is no such case
     */
    public boolean isDrill(UUID incidentId) {
        return jdbc.sql("select drill from case_file where incident_id = ?")
                .param(incidentId)
                .query(Boolean.class)
                .optional()
                .orElseThrow(CaseFiles::noSuchCase);
    }

    /** 閲覧制限: takes a decision that is newer than what the case had, whichever revision it came with. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID incidentId, @Nullable Access decided) {
        if (decided == null) return;
        jdbc.sql("""
                update case_file set access_number = :number, access_officers = :officers,
                    access_accounts = case when :restricted then cast(:accounts as text[]) end
                where incident_id = :incident and access_number < :number
                """)
                .param("number", decided.number())
                .param("officers", decided.officers())
                .param("restricted", decided.restricted())
                .param("accounts", decided.accounts().toArray(String[]::new))
                .param("incident", incidentId)
                .update();
    }

    /** @return whether it was newer than what the case had */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean keep(IncidentReported report, String asHeard) {
        return jdbc.sql("""
                                update case_file set revision = ?, reported = ?, body_code = ?, body_name = ?, searched = ?
                                where incident_id = ? and revision < ?
                                """)
                        .params(
                                report.revision(),
                                asHeard,
                                report.body().code(),
                                report.body().name(),
                                searched(report),
                                report.incidentId(),
                                report.revision())
                        .update()
                == 1;
    }

    /** @return whether it was newer than what the case had */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean keep(IncidentAssessed judgement, String asHeard) {
        int kept = jdbc.sql("""
                        update case_file set assessment_no = ?, assessed = ?, duty = ?, body_code = coalesce(body_code, ?),
                        body_name = coalesce(body_name, ?), searched = coalesce(searched, ?)
                        where incident_id = ? and assessment_no < ?
                        """)
                .params(
                        judgement.number(),
                        asHeard,
                        judgement.duty().name(),
                        judgement.body().code(),
                        judgement.body().name(),
                        plain(judgement.body().name() + " " + judgement.incidentId()),
                        judgement.incidentId(),
                        judgement.number())
                .update();
        if (kept == 1) moveOnBoard(judgement.incidentId());
        return kept == 1;
    }

    /** What stands as filed with the PPC now; null for what does not, or not any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void filed(UUID incidentId, @Nullable Instant preliminary, @Nullable Instant finalReport) {
        jdbc.sql(
                        "update case_file set preliminary_filed_at = :preliminary, final_filed_at = :final where incident_id = :id")
                .param("preliminary", preliminary == null ? null : Timestamp.from(preliminary))
                .param("final", finalReport == null ? null : Timestamp.from(finalReport))
                .param("id", incidentId)
                .update();
        moveOnBoard(incidentId);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void openGate(UUID incidentId) {
        jdbc.sql("update case_file set publication_gate = ? where incident_id = ?")
                .params(Gate.OPEN.name(), incidentId)
                .update();
    }

    /** 完了: it goes to the end of the board. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void closed(UUID incidentId, Instant at) {
        jdbc.sql("update case_file set closed_at = ? where incident_id = ?")
                .params(Timestamp.from(at), incidentId)
                .update();
        moveOnBoard(incidentId);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void reopened(UUID incidentId) {
        jdbc.sql("update case_file set closed_at = null where incident_id = ?")
                .param(incidentId)
                .update();
        moveOnBoard(incidentId);
    }

    private void moveOnBoard(UUID incidentId) {
        var file = get(incidentId);
        if (file.judgement() == null) return;
        var nextDue = file.deadlines()
                .filter(days -> file.closedAt() == null)
                .map(days -> nextDue(file, days))
                .orElse(NOTHING_DUE);
        jdbc.sql("update case_file set next_due = ? where incident_id = ?")
                .params(nextDue, incidentId)
                .update();
    }

    private static String searched(IncidentReported report) {
        var overview = report.narrative().overview();
        return plain(String.join(
                " ",
                report.body().name(),
                report.department(),
                overview == null ? "" : overview,
                report.incidentId().toString()));
    }

    private static LocalDate nextDue(CaseFile file, IncidentAssessed.Deadlines days) {
        if (file.preliminaryFiledAt() == null) return days.preliminaryLimit();
        return file.finalFiledAt() == null ? days.finalDue() : NOTHING_DUE;
    }

    CaseFile file(ResultSet row, int n) throws SQLException {
        return new CaseFile(
                row.getObject("incident_id", UUID.class),
                row.getTimestamp("opened_at").toInstant(),
                Gate.valueOf(row.getString("publication_gate")),
                heard(row.getString("reported"), IncidentReported.class),
                heard(row.getString("assessed"), IncidentAssessed.class),
                instant(row.getTimestamp("preliminary_filed_at")),
                instant(row.getTimestamp("final_filed_at")),
                row.getObject("next_due", LocalDate.class),
                instant(row.getTimestamp("closed_at")),
                row.getBoolean("drill"),
                row.getArray("access_accounts") != null);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private <T> @Nullable T heard(@Nullable String asHeard, Class<T> shape) {
        return asHeard == null ? null : shape.cast(readLately.get(asHeard, text -> json.readValue(text, shape)));
    }

    static Refused noSuchCase() {
        return Refused.notFound("この案件はありません。 / There is no such case.");
    }
}
