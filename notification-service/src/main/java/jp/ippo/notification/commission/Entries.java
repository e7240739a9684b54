package jp.ippo.notification.commission;

import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.notification.commission.Entry.Says;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officers wrote, field by field. */
@Component
class Entries {

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, the oldest first. */
    List<Entry> of(UUID incidentId) {
        return jdbc.sql("select * from report_entry where incident_id = ? order by position")
                .param(incidentId)
                .query((row, n) -> new Entry(
                        row.getLong("position"),
                        ReportField.valueOf(row.getString("field")),
                        Says.valueOf(row.getString("says")),
                        row.getString("text"),
                        row.getString("reported"),
                        row.getString("why"),
                        row.getString("by_account"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** The newest of each field. */
    Map<ReportField, Entry> newest(UUID incidentId) {
        var newest = new EnumMap<ReportField, Entry>(ReportField.class);
        of(incidentId).forEach(entry -> newest.put(entry.field(), entry));
        return newest;
    }

    void add(UUID incidentId, Entry entry) {
        jdbc.sql("""
                insert into report_entry (incident_id, field, says, text, reported, why, by_account, at)
                values (:incident, :field, :says, :text, :reported, :why, :by, :at)
                """)
                .param("incident", incidentId)
                .param("field", entry.field().name())
                .param("says", entry.says().name())
                .param("text", entry.text())
                .param("reported", entry.reported())
                .param("why", entry.why())
                .param("by", entry.by())
                .param("at", Timestamp.from(entry.at()))
                .update();
    }
}
