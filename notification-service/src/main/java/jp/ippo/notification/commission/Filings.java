package jp.ippo.notification.commission;

import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was filed at the PPC's form. */
@Component
class Filings {

    private final JdbcClient jdbc;

    Filings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Filing> of(UUID incidentId) {
        return jdbc.sql("select * from report_filing where incident_id = ? order by number")
                .param(incidentId)
                .query((row, n) -> new Filing(
                        row.getInt("number"),
                        ReportKind.valueOf(row.getString("kind")),
                        row.getInt("version"),
                        row.getTimestamp("filed_at").toInstant(),
                        row.getString("receipt_number"),
                        row.getString("late_reason"),
                        row.getString("recorded_by"),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    /** What stands of them now. */
    StandingFilings standing(UUID incidentId) {
        var ever = of(incidentId);
        // What was never filed cannot have been withdrawn: so it is with a case in its first days.
        if (ever.isEmpty()) return StandingFilings.of(ever, Set.of());
        var withdrawn = jdbc.sql("""
                select w.filing from report_withdrawal w join report_withdrawal_answer a using (incident_id, number)
                where w.incident_id = ? and a.answer = 'WITHDRAWN'
                """).param(incidentId).query(Integer.class).set();
        return StandingFilings.of(ever, withdrawn);
    }

    void add(UUID incidentId, Filing filing) {
        jdbc.sql("""
                insert into report_filing (incident_id, kind, number, version, filed_at, receipt_number, late_reason,
                    recorded_by, recorded_at)
                values (:incident, :kind, :number, :version, :filedAt, :receipt, :lateReason, :by, :at)
                """)
                .param("incident", incidentId)
                .param("kind", filing.kind().name())
                .param("number", filing.number())
                .param("version", filing.version())
                .param("filedAt", Timestamp.from(filing.filedAt()))
                .param("receipt", filing.receiptNumber())
                .param("lateReason", filing.lateReason())
                .param("by", filing.recordedBy())
                .param("at", Timestamp.from(filing.recordedAt()))
                .update();
    }
}
