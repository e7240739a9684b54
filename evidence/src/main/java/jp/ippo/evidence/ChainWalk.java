package jp.ippo.evidence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import jp.ippo.evidence.Finding.Kind;

/** Walks the chain from its beginning, makes every link anew and holds it against the heads that were kept elsewhere. */
final class ChainWalk {

    private static final int PAGE = 1000;

    private final Findings findings;
    private final Ticker ticker;
    private final TreeMap<Long, Set<String>> anchors = new TreeMap<>();
    private final Set<String> tables = new HashSet<>();
    private Head head = Head.BEGINNING;
    private long lastGoodAnchor;
    private long unsealed;
    private long links;

    ChainWalk(Collection<Head> anchors, Findings findings, Ticker ticker) {
        this.findings = findings;
        this.ticker = ticker;
        for (var anchor : anchors)
            this.anchors
                    .computeIfAbsent(anchor.place(), place -> new HashSet<>())
                    .add(anchor.hash());
    }

    void walk(Connection connection, String schema) throws SQLException {
        compareAnchors();
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(PAGE);
            try (var rows = statement.executeQuery("select place, encode(head, 'hex') as hash, " + Entry.COLUMNS
                    + " from " + schema + ".evidence_entry order by place nulls last, evidence_entry.entry")) {
                while (rows.next()) link(rows);
            }
        }
        for (var beyond : anchors.tailMap(head.place(), false).keySet())
            findings.add(
                    Kind.CHAIN_CUT,
                    "",
                    "",
                    "the chain ends at place %d, a head was anchored at place %d".formatted(head.place(), beyond));
    }

    private void link(ResultSet row) throws SQLException {
        var entry = Entry.of(row);
        tables.add(entry.table());
        long place = row.getLong("place");
        if (row.wasNull()) {
            unsealed++;
            return;
        }
        links++;
        ticker.tick();
        var expected = head.then(entry);
        var stored = new Head(place, row.getString("hash"));
        if (place != expected.place())
            findings.add(
                    Kind.ENTRIES_REMOVED,
                    "",
                    "",
                    "places %d to %d are missing, before the entry of %s %s"
                            .formatted(expected.place(), place - 1, entry.table(), entry.key()));
        else if (!expected.hash().equals(stored.hash()))
            findings.add(
                    Kind.ENTRY_CHANGED,
                    entry.table(),
                    entry.key(),
                    "its entry at place %d is not the one that was sealed".formatted(place));
        head = stored;
        compareAnchors();
    }

    private void compareAnchors() {
        var anchored = anchors.get(head.place());
        if (anchored == null) return;
        if (anchored.size() == 1 && anchored.contains(head.hash())) lastGoodAnchor = head.place();
        else
            findings.add(
                    Kind.CHAIN_REWRITTEN,
                    "",
                    "",
                    "at place %d the chain is not the one that was anchored; it was rewritten behind place %d"
                            .formatted(head.place(), lastGoodAnchor));
    }

    /** Of all entries, sealed or not. */
    Set<String> tables() {
        return tables;
    }

    Head head() {
        return head;
    }

    long links() {
        return links;
    }

    long unsealed() {
        return unsealed;
    }
}
