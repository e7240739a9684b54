package jp.ippo.evidence;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 対象の表: a table under the chain.
 *
 * @param keys columns of the primary key, in its order
 * @param leftOut columns that may still change
 * @param settledWhen from when a row is history, null for from its insertion
 */
record Covered(
        String name,
        List<String> keys,
        List<String> leftOut,
        @Nullable String settledWhen) {

    String qualified(String schema) {
        return schema + "." + quoted(name);
    }

    /** The primary key of row {@code r} as a JSON array. */
    String key() {
        return keys.stream()
                .map(column -> "r." + quoted(column))
                .collect(Collectors.joining(", ", "jsonb_build_array(", ")::text"));
    }

    /** What is digested of row {@code r}. */
    String text() {
        var without = leftOut.stream()
                .map(column -> "'" + column.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "array[", "]::text[]"));
        return "jsonb_strip_nulls(to_jsonb(r) - " + without + ")::text";
    }

    private String condition() {
        return settledWhen == null ? "true" : settledWhen.replace("%1$s", "r");
    }

    String count(String schema) {
        return "select count(*) from " + qualified(schema) + " r where " + condition();
    }

    /** The rows that differ; parameter: name of the table. The server sorts on disk what is too much for its memory. */
    String comparison(String schema) {
        return """
                with held as (
                    select row_key, count(*) as times, min(encode(row_digest, 'hex')) as written
                    from %1$s.evidence_entry where table_name = ? group by row_key),
                present as (
                    select %2$s as row_key, encode(sha256(convert_to(%3$s, 'UTF8')), 'hex') as there
                    from %4$s r where %5$s)
                select row_key, coalesce(times, 0) as times, written, there from held full join present using (row_key)
                where times is distinct from 1 or written is distinct from there order by row_key
                """.formatted(schema, key(), text(), qualified(schema), condition());
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
