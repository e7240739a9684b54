package jp.ippo.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Notices at the start that the database was restored, by itself where PostgreSQL shows it and by the operator's word
 * where not. Then every kept event leaves again (the readers' inboxes drop what they know), and whoever acts in the world
 * outside is asked to hold still. All instances that start at once do so once.
 */
final class DatabaseLife extends BeforeAnythingRuns {

    private static final Logger log = LoggerFactory.getLogger(DatabaseLife.class);
    /** Arbitrary and fixed: one instance at a time looks. */
    private static final long LOCK = 0x1990_0002L;

    private enum Cause {
        FIRST,
        RESTORED,
        MOVED
    }

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final RestoredProperties said;
    private final ObjectProvider<AfterRestoration> rooms;

    DatabaseLife(
            JdbcClient jdbc,
            TransactionOperations transaction,
            RestoredProperties said,
            ObjectProvider<AfterRestoration> rooms) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.said = said;
        this.rooms = rooms;
    }

    /** Before the relay, the readers and the mail workers run. */
    @Override
    protected void look() {
        transaction.executeWithoutResult(status -> compare());
    }

    private void compare() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(?)) as taken")
                .param(LOCK)
                .query(Integer.class)
                .single();
        var here = here();
        var before = lastPlace();
        if (before.isEmpty()) {
            begin(here, Cause.FIRST, null);
            if (said.from() != null) restored(here, said.from());
        } else if (said.from() != null && !isOnRecord(said.from())) {
            restored(here, said.from());
        } else if (before.get().equals(here)) {
            return;
        } else if (here.equals(said.movedTo())) {
            begin(here, Cause.MOVED, null);
            log.warn("The database was moved to {}; the operator says that nothing was lost", here);
        } else {
            restored(here, null);
        }
    }

    private void restored(String here, @Nullable Instant from) {
        begin(here, Cause.RESTORED, from);
        int events = jdbc.sql("update outbox set sent_at = null where sent_at is not null")
                .update();
        rooms.orderedStream().forEach(room -> room.restored(new Restoration(from)));
        log.error(
                "This database was restored (now {}, from a backup of {}): {} events leave again, and nothing is mailed to"
                        + " people affected until a person decides",
                here,
                from == null ? "an unknown moment" : from,
                events);
    }

    private String here() {
        return jdbc.sql("""
                select system_identifier || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8) from pg_control_system()
                """).query(String.class).single();
    }

    private Optional<String> lastPlace() {
        List<String> newest = jdbc.sql("select place from database_life order by number desc limit 1")
                .query(String.class)
                .list();
        return newest.stream().findFirst();
    }

    private boolean isOnRecord(Instant from) {
        return jdbc.sql("select exists (select from database_life where restored_from = ?)")
                .param(Timestamp.from(from))
                .query(Boolean.class)
                .single();
    }

    private void begin(String place, Cause cause, @Nullable Instant from) {
        jdbc.sql("insert into database_life (place, cause, restored_from) values (:place, :cause, :from)")
                .param("place", place)
                .param("cause", cause.name())
                .param("from", from == null ? null : Timestamp.from(from))
                .update();
    }
}
