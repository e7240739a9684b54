package jp.ippo.notification.individuals;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Those of a list who are held; written down when the list is through. */
final class Holds {

    private static final int AT_ONCE = 500;

    private final List<Hold> waiting = new ArrayList<>();
    private final JdbcTemplate jdbc;
    private final Instant at;

    Holds(JdbcTemplate jdbc, Instant at) {
        this.jdbc = jdbc;
        this.at = at;
    }

    private record Hold(UUID personId, Set<Caution> cautions) {}

    void add(UUID personId, Set<Caution> cautions) {
        waiting.add(new Hold(personId, cautions));
    }

    int count() {
        return waiting.size();
    }

    void write(UUID incidentId, UUID listId) {
        jdbc.batchUpdate(
                "insert into hold (person_id, incident_id, list_id, cautions, held_at) values (?, ?, ?, ?, ?)",
                waiting,
                AT_ONCE,
                (row, hold) -> {
                    row.setObject(1, hold.personId());
                    row.setObject(2, incidentId);
                    row.setObject(3, listId);
                    row.setArray(
                            4,
                            row.getConnection()
                                    .createArrayOf(
                                            "text",
                                            hold.cautions().stream()
                                                    .map(Enum::name)
                                                    .sorted()
                                                    .toArray()));
                    row.setTimestamp(5, Timestamp.from(at));
                });
    }
}
