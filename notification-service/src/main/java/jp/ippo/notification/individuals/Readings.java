package jp.ippo.notification.individuals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many of a list read which language; written down when the list is through. */
final class Readings {

    private final Map<Language, int[]> counts = new EnumMap<>(Language.class);
    private final JdbcTemplate jdbc;

    Readings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(PersonalData person) {
        var count = counts.computeIfAbsent(person.language(), language -> new int[2]);
        count[0]++;
        if (person.isSpokenOf()) count[1]++;
    }

    void write(UUID listId) {
        jdbc.batchUpdate(
                "insert into people_language (list_id, language, people, spoken_of) values (?, ?, ?, ?)",
                new ArrayList<>(counts.entrySet()),
                Language.values().length,
                (row, count) -> {
                    row.setObject(1, listId);
                    row.setString(2, count.getKey().name());
                    row.setInt(3, count.getValue()[0]);
                    row.setInt(4, count.getValue()[1]);
                });
    }
}
