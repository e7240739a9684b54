package jp.ippo.intake.filing;

import java.util.List;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.door.RestrictedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 閲覧制限 as intake has decided it: what the guard of the addresses asks. */
@Component
class RestrictedIncidents extends RestrictedRows {

    private final JdbcClient jdbc;

    RestrictedIncidents(JdbcClient jdbc) {
        super(jdbc, "incident");
        this.jdbc = jdbc;
    }

    /** A contractor's report says what the incident says that was filed out of it. */
    @Override
    public List<UUID> casesBehind(String room, UUID id) {
        if (!room.equals("contractor-reports")) return List.of();
        return jdbc.sql("""
                select k.incident_id from report_takeover t
                    join filing_key k on k.account = t.taken_by and k.key = t.draft_id::text where t.report_id = :report
                union select s.incident_id from contractor_event e join contractor_event_share s using (event_id)
                    where e.report_id = :report
                """).param("report", id).query(UUID.class).list();
    }

    @Override
    public Refused notThere(String room) {
        return room.equals("contractor-reports")
                ? Refused.notFound("この報告はありません。 / There is no such report.")
                : Refused.notFound("この事案はありません。 / There is no such incident.");
    }
}
