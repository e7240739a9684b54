package jp.ippo.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks again and again whether anybody in the database waits for somebody else's lock, what those who work wait for instead,
 * and how often one of the locks of which a database has one (the relay's, the evidence's) is held.
 */
final class LockWatch implements AutoCloseable {

    private static final int EVERY_MILLIS = 20;

    private static final String WORKING = """
            select case wait_event_type when 'Lock' then 'lock: ' || wait_event when 'LWLock' then 'within the server: ' || wait_event
                when 'IO' then 'disk: ' || wait_event when 'Client' then 'the service: ' || wait_event else 'nothing' end, count(*)
            from pg_stat_activity where backend_type = 'client backend' and state = 'active' and pid <> pg_backend_pid() group by 1
            """;
    /** The relay's and the evidence's are told apart by their last digits: 1990 0001 and 1990 0010. */
    private static final String HELD = """
            select distinct case objid::bigint & 255 when 1 then 'relay of ' when 16 then 'evidence of ' else 'another of ' end || datname
            from pg_locks join pg_database d on d.oid = database where locktype = 'advisory' and granted
            """;

    private static final String WAITING = "select count(*) from pg_locks where not granted";

    private final Connection connection;
    private final Thread thread = new Thread(this::run, "lock-watch");
    private final Map<String, Integer> waited = new TreeMap<>();
    private final Map<String, Integer> held = new TreeMap<>();
    private int samples;
    private int samplesWithWaiters;
    private volatile boolean running = true;
    private volatile @Nullable SQLException failed;

    LockWatch(Addresses servers) throws SQLException {
        connection = DriverManager.getConnection(
                servers.jdbcUrl().apply("postgres"), servers.databaseUser(), servers.databasePassword());
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try (var working = connection.prepareStatement(WORKING);
                var alone = connection.prepareStatement(HELD);
                var waiting = connection.prepareStatement(WAITING)) {
            for (; running; TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS)) {
                samples++;
                try (var rows = working.executeQuery()) {
                    while (rows.next()) waited.merge(rows.getString(1), rows.getInt(2), Integer::sum);
                }
                try (var rows = alone.executeQuery()) {
                    while (rows.next()) held.merge(rows.getString(1), 1, Integer::sum);
                }
                try (var rows = waiting.executeQuery()) {
                    if (rows.next() && rows.getInt(1) > 0) samplesWithWaiters++;
                }
            }
        } catch (SQLException notAnswered) {
            failed = notAnswered;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of all looks, those at which somebody waited for a lock. */
    double waiters() {
        return share(samplesWithWaiters, samples);
    }

    /** Of all statements at work when looked at, how many waited for what; for "nothing" means at work on a core. */
    Map<String, Double> waitedFor() {
        int all = waited.values().stream().mapToInt(Integer::intValue).sum();
        return shares(waited, all);
    }

    /** Of all looks, those at which this lock was held. */
    Map<String, Double> held() {
        return shares(held, samples);
    }

    private static Map<String, Double> shares(Map<String, Integer> counted, int of) {
        var all = new TreeMap<String, Double>();
        counted.forEach((what, count) -> all.put(what, share(count, of)));
        return all;
    }

    private static double share(int count, int of) {
        return of == 0 ? 0 : Math.round(10_000.0 * count / of) / 10_000.0;
    }

    /** What it saw may be read afterwards. */
    @Override
    public void close() throws SQLException, InterruptedException {
        running = false;
        thread.join(5_000);
        connection.close();
        if (failed != null) throw failed;
    }
}
