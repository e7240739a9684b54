package jp.ippo.notification.channels;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts and finds the people of a case by where they stand, over all ways of telling. */
@Component
public class Standings {

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One moment's count. The parts sum to {@code total}, which is the number of people in the lists.
     *
     * @param parts every standing, also those of nobody
     */
    public record Tally(int total, Map<Standing, Integer> parts) {

        public int of(Standing standing) {
            return parts.getOrDefault(standing, 0);
        }

        public int open() {
            return parts.entrySet().stream()
                    .filter(part -> !part.getKey().isFinal())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        /** 全員完了: there are people, and everybody has come to an end. */
        public boolean isFinished() {
            return total > 0 && open() == 0;
        }
    }

    /**
     * One person, without saying who.
     *
     * @param line of the list
     * @param channel how the list or a decision wants the person to be told
     * @param why on the worklist: NO_MAIL, MAIL_REFUSED, LETTER_RETURNED; null for others
     * @param obstacle why the newest batch had no letter for this person, null when it had or there was none
     */
    public record Found(
            UUID personId,
            String reference,
            UUID listId,
            int line,
            Standing standing,
            String channel,
            @Nullable String why,
            @Nullable Integer batch,
            @Nullable String obstacle) {}

    public Tally of(UUID incidentId) {
        var parts = new EnumMap<Standing, Integer>(Standing.class);
        for (var standing : Standing.values()) parts.put(standing, 0);
        jdbc.sql("select standing, count(*) as people from notice_standing where incident_id = ? group by standing")
                .param(incidentId)
                .query(row -> {
                    parts.put(Standing.valueOf(row.getString("standing")), row.getInt("people"));
                });
        return new Tally(parts.values().stream().mapToInt(Integer::intValue).sum(), parts);
    }

    /** @param reference as it is printed; empty for a number of nobody in this case */
    public Optional<Found> find(UUID incidentId, String reference) {
        return jdbc.sql(FOUND + " where notice_standing.incident_id = ? and reference = ?")
                .params(incidentId, reference)
                .query(Standings::found)
                .optional();
    }

    /** Some people of a case, in the order of the lists. */
    public List<Found> of(UUID incidentId, Collection<UUID> people) {
        return jdbc.sql(FOUND + """
                 where notice_standing.incident_id = ? and notice_standing.person_id = any (?) order by list_id, line
                """)
                .params(incidentId, people.toArray(UUID[]::new))
                .query(Standings::found)
                .list();
    }

    /** The worklist in the order of the lists. */
    public List<Found> toDo(UUID incidentId, int limit) {
        return jdbc.sql(FOUND + """
                 where notice_standing.incident_id = ? and standing = 'TO_DO' order by list_id, line limit ?
                """)
                .params(incidentId, limit)
                .query(Standings::found)
                .list();
    }

    private static final String FOUND = """
            select notice_standing.*, (
                select obstacle from letter_obstacle where letter_obstacle.person_id = notice_standing.person_id
                order by number desc limit 1) as obstacle
            from notice_standing""";

    static Found found(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Found(
                row.getObject("person_id", UUID.class),
                row.getString("reference"),
                row.getObject("list_id", UUID.class),
                row.getInt("line"),
                Standing.valueOf(row.getString("standing")),
                row.getString("channel"),
                row.getString("why"),
                row.getObject("batch", Integer.class),
                row.getString("obstacle"));
    }
}
