package jp.ippo.notification.commission;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the reports of a case stand, without their texts and by one question, for pages that show no more than that. */
@Component
public class ReportsAtAGlance {

    private final JdbcClient jdbc;

    ReportsAtAGlance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One kind of report.
     *
     * @param version the newest draft
     * @param signedBy second person who signed that version, null while nobody did
     * @param filings that stand
     */
    public record Glance(
            ReportKind kind, int version, @Nullable String signedBy, List<Filing> filings) {}

    /** Of the kinds that were drafted, in their order. */
    public List<Glance> of(UUID incidentId) {
        var drafted = new EnumMap<ReportKind, Glance>(ReportKind.class);
        var ever = new LinkedHashMap<Integer, Filing>();
        Set<Integer> withdrawn = new HashSet<>();
        jdbc.sql("""
                select v.kind, v.version, s.signed_by, f.number, f.version as filed_version, f.filed_at, f.receipt_number,
                    f.late_reason, f.recorded_by, f.recorded_at,
                    exists (select from report_withdrawal w join report_withdrawal_answer a using (incident_id, number)
                        where w.incident_id = :incident and w.filing = f.number and a.answer = 'WITHDRAWN') as withdrawn
                from (select kind, max(version) as version from report_version where incident_id = :incident group by kind) v
                left join report_signature s on s.incident_id = :incident and s.kind = v.kind and s.version = v.version
                left join report_filing f on f.incident_id = :incident and f.kind = v.kind
                order by f.number
                """).param("incident", incidentId).query(row -> {
            var kind = ReportKind.valueOf(row.getString("kind"));
            drafted.put(kind, new Glance(kind, row.getInt("version"), row.getString("signed_by"), List.of()));
            int number = row.getInt("number");
            if (row.wasNull()) return;
            if (row.getBoolean("withdrawn")) withdrawn.add(number);
            ever.put(
                    number,
                    new Filing(
                            number,
                            kind,
                            row.getInt("filed_version"),
                            row.getTimestamp("filed_at").toInstant(),
                            row.getString("receipt_number"),
                            row.getString("late_reason"),
                            row.getString("recorded_by"),
                            row.getTimestamp("recorded_at").toInstant()));
        });
        var standing = StandingFilings.of(List.copyOf(ever.values()), withdrawn).standing();
        return drafted.values().stream()
                .map(one -> new Glance(
                        one.kind(),
                        one.version(),
                        one.signedBy(),
                        standing.stream()
                                .filter(filing -> filing.kind() == one.kind())
                                .toList()))
                .toList();
    }
}
