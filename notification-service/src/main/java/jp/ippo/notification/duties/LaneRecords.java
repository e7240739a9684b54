package jp.ippo.notification.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.ippo.notification.cases.RowsByCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was added, decided and proved, by case. Append-only. */
@Component
class LaneRecords {

    static final String ADDED = "ADDED-";

    private final JdbcClient jdbc;

    LaneRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement, so that the parts belong together; a case of which nothing is on record is not in the map. */
    Map<UUID, LanesOnRecord> of(Collection<UUID> incidents) {
        if (incidents.isEmpty()) return Map.of();
        var all = new HashMap<UUID, LanesOnRecord>();
        RowsByCase.about(jdbc, """
                select incident_id, 'LANE' as record, number, :added || number as lane, name, null::boolean as owed,
                    null as reason, null::date as due_on, null::timestamptz as told_at, null as reference_number, null as note, added_by as by_account,
                    added_at as at
                from duty_lane where incident_id = any (:incidents)
                union all
                select incident_id, 'DECISION', number, lane, null, owed, reason, due_on, null, null, null, decided_by,
                    decided_at
                from duty_decision where incident_id = any (:incidents)
                union all
                select incident_id, 'PROOF', number, lane, spoke_to, null, null, null, told_at, reference_number, note,
                    recorded_by, recorded_at
                from duty_proof where incident_id = any (:incidents)
                order by incident_id, record, number
                """, incidents).param("added", ADDED).query(row -> {
            var record =
                    all.computeIfAbsent(row.getObject("incident_id", UUID.class), first -> LanesOnRecord.nothing());
            var lane = row.getString("lane");
            switch (row.getString("record")) {
                case "LANE" -> record.added().put(lane, row.getString("name"));
                case "DECISION" -> record.add(lane, decision(row));
                default -> record.add(lane, proof(row));
            }
        });
        return all;
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getBoolean("owed"),
                row.getString("reason"),
                row.getObject("due_on", LocalDate.class),
                row.getString("by_account"),
                row.getTimestamp("at").toInstant());
    }

    private static Proof proof(ResultSet row) throws SQLException {
        return new Proof(
                row.getTimestamp("told_at").toInstant(),
                row.getString("name"),
                row.getString("reference_number"),
                row.getString("note"),
                row.getString("by_account"),
                row.getTimestamp("at").toInstant());
    }

    void add(UUID incidentId, String name, String by, Instant at) {
        jdbc.sql("insert into duty_lane (incident_id, number, name, added_by, added_at) values (?, ?, ?, ?, ?)")
                .params(incidentId, next("duty_lane", incidentId), name, by, Timestamp.from(at))
                .update();
    }

    void add(UUID incidentId, String lane, Decision decision) {
        jdbc.sql("""
                insert into duty_decision (incident_id, number, lane, owed, reason, due_on, decided_by, decided_at)
                values (:incident, :number, :lane, :owed, :reason, :dueOn, :by, :at)
                """)
                .param("incident", incidentId)
                .param("number", next("duty_decision", incidentId))
                .param("lane", lane)
                .param("owed", decision.owed())
                .param("reason", decision.reason())
                .param("dueOn", decision.dueOn())
                .param("by", decision.by())
                .param("at", Timestamp.from(decision.at()))
                .update();
    }

    void add(UUID incidentId, String lane, Proof proof) {
        jdbc.sql("""
                insert into duty_proof (incident_id, number, lane, told_at, spoke_to, reference_number, note, recorded_by,
                    recorded_at)
                values (:incident, :number, :lane, :toldAt, :spokeTo, :reference, :note, :by, :at)
                """)
                .param("incident", incidentId)
                .param("number", next("duty_proof", incidentId))
                .param("lane", lane)
                .param("toldAt", Timestamp.from(proof.toldAt()))
                .param("spokeTo", proof.spokeTo())
                .param("reference", proof.referenceNumber())
                .param("note", proof.note())
                .param("by", proof.by())
                .param("at", Timestamp.from(proof.at()))
                .update();
    }

    /** Free of races under the lock of the case. */
    private int next(String table, UUID incidentId) {
        return jdbc.sql("select count(*) + 1 from " + table + " where incident_id = ?")
                .param(incidentId)
                .query(Integer.class)
                .single();
    }
}
