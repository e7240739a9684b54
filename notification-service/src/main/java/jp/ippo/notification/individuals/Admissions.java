package jp.ippo.notification.individuals;

import java.sql.Connection;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way into the vault, for whoever reads lists. */
@Component
public class Admissions {

    private final IncidentKeys keys;
    private final JdbcTemplate jdbc;
    private final DataSource database;
    private final Clock clock;

    Admissions(IncidentKeys keys, JdbcTemplate jdbc, DataSource database, Clock clock) {
        this.keys = keys;
        this.jdbc = jdbc;
        this.database = database;
        this.clock = clock;
    }

    /**
     * A keyed hash by which the same file is recognised, and which confirms nothing about its content.
     *
     * @param digest SHA-256 of the file
     */
    public byte[] markFile(UUID incidentId, byte[] digest) {
        return keys.findOrMake(incidentId).markFile(digest);
    }

    /** Begins to try a list without storing it, on the connection of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Rehearsal rehearse(UUID incidentId) {
        Connection connection = DataSourceUtils.getConnection(database);
        return new Rehearsal(
                incidentId,
                keys.findOrMake(incidentId),
                JdbcClient.create(jdbc),
                connection,
                () -> DataSourceUtils.releaseConnection(connection, database));
    }

    /** Begins to take people in, on the connection of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Admission begin(UUID incidentId, UUID listId) {
        Connection connection = DataSourceUtils.getConnection(database);
        return new Admission(
                incidentId,
                listId,
                keys.findOrMake(incidentId),
                connection,
                new Holds(jdbc, clock.instant()),
                new Readings(jdbc),
                () -> DataSourceUtils.releaseConnection(connection, database));
    }
}
