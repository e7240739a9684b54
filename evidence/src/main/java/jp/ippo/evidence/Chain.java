package jp.ippo.evidence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chain in the database. Entries get their place when they are sealed: a number given earlier may be committed later. */
class Chain {

    /** Arbitrary and fixed: the advisory lock that only one sealer per database holds at a time. */
    private static final long SEALER_LOCK = 0x1990_0010L;

    private final JdbcClient jdbc;

    Chain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the sealer's lock for this transaction, or says that another instance has it. */
    boolean isMineAlone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(SEALER_LOCK)
                .query(Boolean.class)
                .single();
    }

    Head head() {
        return jdbc.sql(
                        "select place, encode(head, 'hex') as hash from evidence_entry where place is not null order by place desc limit 1")
                .query((row, n) -> new Head(row.getLong("place"), row.getString("hash")))
                .optional()
                .orElse(Head.BEGINNING);
    }

    /**
     * Chains the next entries in the order of their numbers.
     *
     * @return how many they were
     */
    int sealNext(int howMany) {
        var entries = unsealed(howMany);
        if (entries.isEmpty()) return 0;
        var head = head();
        var heads = new ArrayList<Head>(entries.size());
        for (var entry : entries) {
            head = head.then(entry);
            heads.add(head);
        }
        seal(entries, heads);
        return entries.size();
    }

    private List<Entry> unsealed(int howMany) {
        return jdbc.sql("select " + Entry.COLUMNS
                        + " from evidence_entry where place is null order by evidence_entry.entry limit ?")
                .param(howMany)
                .query((row, n) -> Entry.of(row))
                .list();
    }

    private void seal(List<Entry> entries, List<Head> heads) {
        jdbc.sql("""
                update evidence_entry set place = link.place, head = decode(link.hash, 'hex')
                from unnest(:entries::bigint[], :places::bigint[], :hashes::text[]) as link (entry, place, hash)
                where evidence_entry.entry = link.entry
                """)
                .param("entries", entries.stream().map(Entry::number).toArray(Long[]::new))
                .param("places", heads.stream().map(Head::place).toArray(Long[]::new))
                .param("hashes", heads.stream().map(Head::hash).toArray(String[]::new))
                .update();
    }

    Optional<Anchored> newestAnchor() {
        return anchors(1).stream().findFirst();
    }

    /** The newest first. */
    List<Anchored> anchors(int howMany) {
        return jdbc.sql("""
                select place, encode(head, 'hex') as hash, anchored_at from evidence_anchor order by position desc limit ?
                """)
                .param(howMany)
                .query((row, n) -> new Anchored(
                        new Head(row.getLong("place"), row.getString("hash")),
                        row.getTimestamp("anchored_at").toInstant()))
                .list();
    }

    void anchored(Head head, Instant at) {
        jdbc.sql("insert into evidence_anchor (place, head, anchored_at) values (?, ?, ?)")
                .params(head.place(), HexFormat.of().parseHex(head.hash()), Timestamp.from(at))
                .update();
    }

    /** How long the oldest entry has been waiting for its seal, in seconds; 0 when none is. */
    double oldestUnsealedAge() {
        return jdbc.sql("""
                select coalesce(extract(epoch from now() - min(written_at)), 0) from evidence_entry where place is null
                """).query(Double.class).single();
    }

    /** A head that was announced. */
    record Anchored(Head head, Instant at) {}
}
