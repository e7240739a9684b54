package jp.ippo.door;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The door's tables, with a migration history of their own, so that the services number theirs freely. */
final class DoorTables {

    /** @param migrating {@code spring.flyway.enabled}: off where somebody else makes the tables, or there is no database */
    DoorTables(DataSource database, boolean migrating) {
        if (!migrating) return;
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/door")
                .table("door_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
