package jp.ippo.notification.individuals.held;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ippo.notification.individuals.Caution;
import jp.ippo.notification.individuals.Channel;
import jp.ippo.notification.individuals.held.HeldPerson.Answer;
import jp.ippo.notification.individuals.held.HeldPerson.Decision;
import jp.ippo.notification.individuals.held.HeldPerson.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The worklist of a case: everybody who was ever held. */
@Component
public class Held {

    private final JdbcClient jdbc;

    Held(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those who still wait for a decision first. */
    public List<HeldPerson> of(UUID incidentId) {
        var decided = decisions(incidentId);
        return jdbc.sql("""
                select hold_standing.*, hold.held_by, hold.reason, person.line
                from hold_standing join hold using (person_id) left join person using (person_id)
                where hold_standing.incident_id = ? order by state <> 'HELD', hold_standing.list_id, line
                """)
                .param(incidentId)
                .query((row, n) -> person(row, decided))
                .list();
    }

    public Optional<HeldPerson> find(UUID incidentId, UUID personId) {
        return of(incidentId).stream()
                .filter(held -> held.personId().equals(personId))
                .findFirst();
    }

    private static HeldPerson person(ResultSet row, Map<UUID, List<Decision>> decided) throws SQLException {
        var personId = row.getObject("person_id", UUID.class);
        return new HeldPerson(
                personId,
                row.getObject("list_id", UUID.class),
                row.getInt("line"),
                cautions(row.getArray("cautions")),
                State.valueOf(row.getString("state")),
                row.getTimestamp("held_at").toInstant(),
                row.getString("held_by"),
                row.getString("reason"),
                decided.getOrDefault(personId, List.of()));
    }

    private Map<UUID, List<Decision>> decisions(UUID incidentId) {
        var decided = new HashMap<UUID, List<Decision>>();
        jdbc.sql("""
                select hold_decision.*, answer, answered_by, answered_at
                from hold_decision left join hold_answer on hold_answer.decision = hold_decision.position
                where incident_id = ? order by position
                """).param(incidentId).query(row -> {
            decided.computeIfAbsent(row.getObject("person_id", UUID.class), id -> new ArrayList<>())
                    .add(decision(row));
        });
        return decided;
    }

    private static Decision decision(ResultSet row) throws SQLException {
        var channel = row.getString("channel");
        return new Decision(
                row.getLong("position"),
                State.valueOf(row.getString("decision")),
                channel == null ? null : Channel.valueOf(channel),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant(),
                row.getBoolean("needs_second"),
                answer(row));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        if (answer == null) return null;
        return new Answer(
                answer.equals("CONFIRMED"),
                row.getString("answered_by"),
                row.getTimestamp("answered_at").toInstant());
    }

    private static Set<Caution> cautions(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Caution::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
