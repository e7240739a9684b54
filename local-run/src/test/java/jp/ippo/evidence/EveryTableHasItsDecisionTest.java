package jp.ippo.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;

/**
 * A new table without a line in {@code tables/<service>.csv} fails here: somebody has to say whether it is history, which the
 * database keeps and the chain holds, or state, and why.
 */
@Timeout(120)
class EveryTableHasItsDecisionTest {

    @ParameterizedTest
    @ValueSource(strings = {"intake", "assessment", "notification"})
    void each_table_is_history_or_has_a_reason_not_to_be(String service) throws Exception {
        var history = HistoryOf.service(service);
        var decided = new ClassPathResource("tables/" + service + ".csv")
                .getContentAsString(UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(";", 3))
                .peek(line -> assertThat(line[2]).as(line[0]).isNotBlank())
                .collect(Collectors.toMap(line -> line[0], line -> line[1], (one, other) -> other, TreeMap::new));

        var there = new TreeMap<String, String>();
        history.jdbc.query("""
                select relname, case when table_name is null then 'STATE' when settled_when is null then 'HISTORY' else 'SETTLED' end
                from pg_class left join evidence_covered on table_name = relname
                where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                """, row -> {
            there.put(row.getString(1), row.getString(2));
        });

        assertThat(there).isEqualTo(decided);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "assessment", "notification"})
    void the_database_refuses_to_change_remove_or_empty_any_history(String service) throws Exception {
        var history = HistoryOf.service(service);
        MadeUpRows.withoutConditions(history);
        for (var table : history.tables()) {
            var rows = new MadeUpRows(history, table);
            rows.insert(1);
            var key = table.keys().get(0);
            var anything = rows.contents().isEmpty() ? key : rows.contents().get(0);

            refuses(history, "update %s set %s = %s".formatted(table.name(), anything, rows.value(anything, 2)));
            refuses(history, "delete from " + table.name());
            refuses(history, "truncate " + table.name() + " cascade");
        }
        refuses(history, "update evidence_entry set acted_by = 'somebody else'");
        refuses(history, "delete from evidence_entry");
        refuses(history, "truncate evidence_entry");
        refuses(history, "delete from evidence_covered");
        history.seal();
        refuses(history, "update evidence_entry set place = place + 1000000");
    }

    private static void refuses(HistoryOf history, String statement) {
        assertThatThrownBy(() -> history.jdbc.execute(statement))
                .as(statement)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(append-only|never changes|stays as it was|stays? on record).*");
    }
}
