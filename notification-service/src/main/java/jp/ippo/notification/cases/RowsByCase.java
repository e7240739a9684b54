package jp.ippo.notification.cases;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * One question about many cases, so that a page of fifty cases asks as often as a page of one. The statement names the
 * cases as {@code = any (:incidents)} and gives {@code incident_id} back with each row.
 */
public final class RowsByCase {

    private RowsByCase() {}

    /** With an array the database plans anew each time, which for one case takes longer than the answer. */
    public static StatementSpec about(JdbcClient jdbc, String statement, Collection<UUID> incidents) {
        return incidents.size() == 1
                ? jdbc.sql(statement.replace("any (:incidents)", ":incidents"))
                        .param("incidents", incidents.iterator().next())
                : jdbc.sql(statement).param("incidents", incidents.toArray(UUID[]::new));
    }

    /** Of each case its rows in the order of the statement; a case without rows is not in the map. */
    public static <T> Map<UUID, List<T>> read(
            JdbcClient jdbc, String statement, Collection<UUID> incidents, RowMapper<T> rows) {
        if (incidents.isEmpty()) return Map.of();
        return about(jdbc, statement, incidents)
                .query((row, n) -> Map.entry(row.getObject("incident_id", UUID.class), rows.mapRow(row, n)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    public static <T> List<T> of(UUID incidentId, Map<UUID, List<T>> rows) {
        return rows.getOrDefault(incidentId, List.of());
    }
}
