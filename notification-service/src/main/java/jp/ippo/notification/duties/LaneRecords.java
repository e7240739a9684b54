package jp.ippo.notification.duties;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    /** From code to name, in the order they were added. */
    Map<String, String> added(UUID incidentId) {
        var lanes = new LinkedHashMap<String, String>();
        jdbc.sql("select number, name from duty_lane where incident_id = ? order by number")
                .param(incidentId)
                .query(row -> {
                    lanes.put(ADDED + row.getInt("number"), row.getString("name"));
                });
        return lanes;
    }

    Map<String, List<Decision>> decisions(UUID incidentId) {
        return jdbc
                .sql("select * from duty_decision where incident_id = ? order by number")
                .param(incidentId)
                .query((row, n) -> Map.entry(
                        row.getString("lane"),
                        new Decision(
                                row.getBoolean("owed"),
                                row.getString("reason"),
                                row.getObject("due_on", LocalDate.class),
                                row.getString("decided_by"),
                                row.getTimestamp("decided_at").toInstant())))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    Map<String, List<Proof>> proofs(UUID incidentId) {
        return jdbc
                .sql("select * from duty_proof where incident_id = ? order by number")
                .param(incidentId)
                .query((row, n) -> Map.entry(
                        row.getString("lane"),
                        new Proof(
                                row.getTimestamp("told_at").toInstant(),
                                row.getString("spoke_to"),
                                row.getString("reference_number"),
                                row.getString("note"),
                                row.getString("recorded_by"),
                                row.getTimestamp("recorded_at").toInstant())))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
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
