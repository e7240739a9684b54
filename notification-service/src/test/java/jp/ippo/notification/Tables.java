package jp.ippo.notification;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables of this service without the service, in the order in which it makes them itself. */
public final class Tables {

    private Tables() {}

    public static void make(DataSource database) {
        upTo(database, "latest");
    }

    /** @param version of the service's own; the shared ones are all there */
    public static void upTo(DataSource database, String version) {
        besides(database)
                .locations("classpath:db/delivery")
                .table("delivery_schema_history")
                .load()
                .migrate();
        besides(database)
                .locations("classpath:db/notification")
                .target(version)
                .load()
                .migrate();
    }

    private static FluentConfiguration besides(DataSource database) {
        return Flyway.configure().dataSource(database).baselineOnMigrate(true).baselineVersion("0");
    }
}
