package jp.ippo.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Watches the database in which walks end; whoever is measured is watched alike. */
final class Arrivals implements AutoCloseable {

    private static final int LOOK_EVERY_MILLIS = 20;

    private final Connection watching;
    private final PreparedStatement arrived;
    private final PreparedStatement all;

    /** @param condition true of a row of the table when its walk has ended */
    Arrivals(Connection watching, String table, String id, String condition) throws SQLException {
        this.watching = watching;
        this.arrived =
                watching.prepareStatement("select 1 from %s where %s = ? and %s".formatted(table, id, condition));
        this.all = watching.prepareStatement("select count(*) from %s where %s".formatted(table, condition));
    }

    void await(UUID walk) throws SQLException, InterruptedException {
        arrived.setObject(1, walk);
        Walks.until(() -> {
            try (var row = arrived.executeQuery()) {
                return row.next();
            }
        });
    }

    void awaitAll(long howMany) throws SQLException, InterruptedException {
        Walks.until(() -> {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            return count() == howMany;
        });
    }

    long count() throws SQLException {
        try (var row = all.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        watching.close();
    }
}
