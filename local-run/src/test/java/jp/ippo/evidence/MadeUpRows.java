package jp.ippo.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of any table, made up from the types of its columns. */
final class MadeUpRows {

    private final HistoryOf history;
    private final Covered table;
    private final Map<String, String> types;

    MadeUpRows(HistoryOf history, Covered table) {
        this.history = history;
        this.table = table;
        this.types = types();
    }

    /** What may be in a row is not the matter here: only that it is kept as it was. */
    static void withoutConditions(HistoryOf history) {
        history.jdbc.queryForList("""
                        select format('alter table %I drop constraint %I cascade', conrelid::regclass, conname)
                        from pg_constraint join evidence_covered on conrelid = table_name::regclass
                        where contype in ('c', 'u', 'x') and table_name not like 'evidence\\_%'
                        """, String.class).forEach(history.jdbc::execute);
        history.jdbc.queryForList("""
                        select format('drop index %s', indexrelid::regclass) from pg_index
                        join evidence_covered on indrelid = table_name::regclass where indisunique and not indisprimary
                        """, String.class).forEach(history.jdbc::execute);
    }

    /** Inserts the rows of these numbers the ordinary way, as far as the chain can tell. */
    void insert(int... numbers) {
        history.jdbc.execute("alter table %1$s disable trigger all; alter table %1$s enable trigger %1$s_evidence"
                .formatted(table.name()));
        for (int number : numbers) history.jdbc.execute(insertion(number));
        history.jdbc.execute("alter table %1$s enable trigger all".formatted(table.name()));
    }

    String insertion(int number) {
        return "insert into %s (%s) overriding system value values (%s)"
                .formatted(
                        table.name(),
                        String.join(", ", columns()),
                        columns().stream().map(column -> value(column, number)).collect(Collectors.joining(", ")));
    }

    String condition(int number) {
        return table.keys().stream()
                .map(column -> column + " = " + value(column, number))
                .collect(Collectors.joining(" and "));
    }

    /** The key as findings name it. */
    String key(int number) {
        return history.jdbc.queryForObject(
                "select jsonb_build_array(%s)::text"
                        .formatted(table.keys().stream()
                                .map(column -> value(column, number))
                                .collect(Collectors.joining(", "))),
                String.class);
    }

    /** Columns that are neither key nor left out nor what settles a row. */
    List<String> contents() {
        return columns().stream()
                .filter(column -> !table.keys().contains(column))
                .filter(column -> !table.leftOut().contains(column))
                .filter(column ->
                        table.settledWhen() == null || !table.settledWhen().contains("." + column + " "))
                .toList();
    }

    private List<String> columns() {
        return new ArrayList<>(types.keySet());
    }

    private Map<String, String> types() {
        var found = new LinkedHashMap<String, String>();
        history.jdbc.query(
                """
                select attname::text, format_type(atttypid, null) from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped order by attnum
                """,
                row -> {
                    found.put(row.getString(1), row.getString(2));
                },
                table.name());
        return Collections.unmodifiableMap(found);
    }

    String value(String column, int number) {
        if (table.settledWhen() != null && table.settledWhen().contains("." + column + " is null")) return "null";
        var type = types.get(column);
        var written =
                switch (type) {
                    case "uuid" -> "'00000000-0000-4000-8000-%012d'".formatted(number);
                    case "integer", "bigint", "smallint" -> Integer.toString(number);
                    case "real" -> number + ".5";
                    case "text" -> "'words " + number + "'";
                    case "boolean" -> number % 2 == 0 ? "true" : "false";
                    case "date" -> "'2026-06-%02d'".formatted(number);
                    case "timestamp with time zone" -> "'2026-06-%02d 12:00:00+09'".formatted(number);
                    case "bytea" -> "'\\x%064d'".formatted(number);
                    case "bytea[]" -> "array['\\x%064d'::bytea]".formatted(number);
                    case "text[]" -> "'{words %d}'".formatted(number);
                    case "uuid[]" -> "'{00000000-0000-4000-8000-%012d}'".formatted(number);
                    default -> throw new IllegalStateException("make up a " + type + " for " + column);
                };
        return written + "::" + type;
    }
}
