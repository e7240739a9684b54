package jp.ippo.evidence;

/**
 * Something that the history and its chain do not agree about.
 *
 * @param table of the row; empty where no single row can be named
 * @param key primary key of the row as a JSON array; empty likewise
 * @param words what was found, without anything the row says
 */
public record Finding(Kind kind, String table, String key, String words) {

    /** In the order in which they matter to whoever looks into it. */
    public enum Kind {
        /** the row says something else than when it was written */
        ROW_CHANGED,
        /** the row was written once and is gone */
        ROW_REMOVED,
        /** the row is there and was never written the ordinary way */
        ROW_SLIPPED_IN,
        /** the row was written more than once */
        ROW_REPLACED,
        /** the entry of the row is not the one that was sealed, or stands in another order */
        ENTRY_CHANGED,
        /** links are missing in the middle of the chain */
        ENTRIES_REMOVED,
        /** the chain is consistent and is not the one that was anchored */
        CHAIN_REWRITTEN,
        /** the chain ends before a place that was anchored */
        CHAIN_CUT,
        /** a history table is not under the chain any more */
        TABLE_UNGUARDED
    }

    @Override
    public String toString() {
        return kind + (table.isEmpty() ? "" : " " + table + " " + key) + ": " + words;
    }
}
