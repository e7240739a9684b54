package jp.ippo.evidence;

import static jp.ippo.evidence.Finding.Kind.CHAIN_CUT;
import static jp.ippo.evidence.Finding.Kind.CHAIN_REWRITTEN;
import static jp.ippo.evidence.Finding.Kind.ENTRIES_REMOVED;
import static jp.ippo.evidence.Finding.Kind.ENTRY_CHANGED;
import static jp.ippo.evidence.Finding.Kind.ROW_CHANGED;
import static jp.ippo.evidence.Finding.Kind.ROW_REMOVED;
import static jp.ippo.evidence.Finding.Kind.ROW_SLIPPED_IN;
import static jp.ippo.evidence.Finding.Kind.TABLE_UNGUARDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** In every history table of every service, with every right on the database: it is found, and the row is named. */
@ParameterizedClass
@ValueSource(strings = {"intake", "assessment", "notification"})
@Timeout(120)
class TamperingIsFoundTest {

    private static final java.util.Map<String, HistoryOf> FILLED = new java.util.concurrent.ConcurrentHashMap<>();

    @Parameter
    String service;

    private HistoryOf history;

    @BeforeEach
    void a_history_with_three_rows_in_each_table() throws SQLException {
        history = FILLED.computeIfAbsent(service, TamperingIsFoundTest::filled).copy();
    }

    private static HistoryOf filled(String service) {
        var filled = HistoryOf.service(service);
        try {
            MadeUpRows.withoutConditions(filled);
            for (var table : filled.tables()) new MadeUpRows(filled, table).insert(1, 2, 3);
            filled.seal();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return filled;
    }

    @Test
    void untouched_it_is_good() throws SQLException {
        var verdict = history.verify(history.head());

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.isGood()).isTrue();
        assertThat(verdict.unsealed()).isZero();
        assertThat(verdict.rows())
                .isEqualTo(verdict.links())
                .isGreaterThan(3L * history.tables().size());
    }

    @Test
    void a_changed_row() throws SQLException {
        var expected = new ArrayList<String>();
        for (var table : history.tables()) {
            var rows = new MadeUpRows(history, table);
            if (rows.contents().isEmpty()) {
                // Nothing but its key: another key is another row.
                var column = table.keys().get(table.keys().size() - 1);
                history.unseen("update %s set %s = %s where %s"
                        .formatted(table.name(), column, rows.value(column, 9), rows.condition(1)));
                expected.add(named(ROW_REMOVED, table, rows.key(1)));
                continue;
            }
            var column = rows.contents().get(rows.contents().size() - 1);
            history.unseen("update %s set %s = %s where %s"
                    .formatted(table.name(), column, rows.value(column, 8), rows.condition(1)));
            expected.add(named(ROW_CHANGED, table, rows.key(1)));
        }

        assertThat(found()).containsAll(expected);
        assertThat(found().stream().filter(one -> !one.startsWith("ROW_SLIPPED_IN")))
                .hasSameSizeAs(expected);
    }

    @Test
    void a_removed_row() throws SQLException {
        var expected = new ArrayList<String>();
        for (var table : history.tables()) {
            var rows = new MadeUpRows(history, table);
            history.unseen("delete from %s where %s".formatted(table.name(), rows.condition(2)));
            expected.add(named(ROW_REMOVED, table, rows.key(2)));
        }

        assertThat(found()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void a_row_slipped_in() throws SQLException {
        var expected = new ArrayList<String>();
        for (var table : history.tables()) {
            var rows = new MadeUpRows(history, table);
            history.unseen(rows.insertion(5));
            expected.add(named(ROW_SLIPPED_IN, table, rows.key(5)));
        }

        assertThat(found()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void two_rows_in_each_others_place() throws SQLException {
        var expected = new ArrayList<String>();
        for (var table : history.tables()) {
            var rows = new MadeUpRows(history, table);
            if (rows.contents().isEmpty()) continue;
            var exchange = rows.contents().stream()
                    .map(column -> column + " = other." + column)
                    .collect(Collectors.joining(", "));
            history.unseen("update %1$s set %2$s from %1$s other where (%3$s and %4$s) or (%5$s and %6$s)"
                    .formatted(
                            table.name(),
                            exchange,
                            of(table.name(), rows.condition(1)),
                            of("other", rows.condition(3)),
                            of(table.name(), rows.condition(3)),
                            of("other", rows.condition(1))));
            expected.add(named(ROW_CHANGED, table, rows.key(1)));
            expected.add(named(ROW_CHANGED, table, rows.key(3)));
        }

        assertThat(found()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void a_row_changed_together_with_its_entry() throws SQLException {
        var table = history.tables().get(0);
        var rows = new MadeUpRows(history, table);
        forge(table, rows);

        assertThat(found()).containsExactly(named(ENTRY_CHANGED, table, rows.key(1)));
    }

    @Test
    void a_whole_chain_made_anew_contradicts_the_head_that_was_kept_elsewhere() throws SQLException {
        var kept = history.head();
        var table = history.tables().get(0);
        forge(table, new MadeUpRows(history, table));
        history.unseen("update evidence_entry set place = null, head = null");
        history.seal();

        assertThat(history.verify().isGood())
                .as("nothing inside the database tells")
                .isTrue();
        assertThat(history.verify(kept).findings()).extracting(Finding::kind).containsExactly(CHAIN_REWRITTEN);
    }

    @Test
    void an_entry_removed_with_its_row_leaves_a_gap_and_at_the_end_a_chain_too_short() throws SQLException {
        var kept = history.head();
        var table = history.tables().get(0);
        var rows = new MadeUpRows(history, table);
        history.unseen(
                "delete from %s where %s".formatted(table.name(), rows.condition(2)),
                "delete from evidence_entry where table_name = '%s' and row_key = '%s'"
                        .formatted(table.name(), rows.key(2)));
        assertThat(history.verify(kept).findings()).extracting(Finding::kind).containsExactly(ENTRIES_REMOVED);

        var last = history.tables().get(history.tables().size() - 1);
        history.unseen(
                "delete from " + last.name(), "delete from evidence_entry where table_name = '" + last.name() + "'");
        assertThat(history.verify(kept).findings()).extracting(Finding::kind).contains(CHAIN_CUT);
    }

    @Test
    void a_table_struck_off_the_list_and_triggers_switched_off() throws SQLException {
        var table = history.tables().get(0);
        history.jdbc.execute("alter table %s disable trigger user".formatted(table.name()));
        assertThat(found()).containsExactly("TABLE_UNGUARDED " + table.name() + " ");

        history.unseen("delete from evidence_covered where table_name = '" + table.name() + "'");
        assertThat(found())
                .containsExactlyInAnyOrder(
                        "ROW_REMOVED evidence_covered [\"" + table.name() + "\"]",
                        TABLE_UNGUARDED + " " + table.name() + " ");
    }

    /** The forger knows how the digest of a row is made, and changes both. */
    private void forge(Covered table, MadeUpRows rows) {
        var column = rows.contents().get(0);
        history.unseen(
                "set timezone = 'UTC'",
                "update %s set %s = %s where %s"
                        .formatted(table.name(), column, rows.value(column, 8), rows.condition(1)),
                """
                update evidence_entry set row_digest = (select sha256(convert_to(%s, 'UTF8')) from %s r where %s)
                where table_name = '%s' and row_key = '%s'
                """.formatted(table.text(), table.name(), of("r", rows.condition(1)), table.name(), rows.key(1)));
    }

    private List<String> found() throws SQLException {
        return history.verify().findings().stream()
                .map(one -> one.kind() + " " + one.table() + " " + one.key())
                .toList();
    }

    private static String named(Finding.Kind kind, Covered table, String key) {
        return kind + " " + table.name() + " " + key;
    }

    private static String of(String alias, String condition) {
        return alias + "." + condition.replace(" and ", " and " + alias + ".");
    }
}
