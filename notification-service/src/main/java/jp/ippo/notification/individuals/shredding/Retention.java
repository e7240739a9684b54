package jp.ippo.notification.individuals.shredding;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.notification.individuals.VaultProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 保存期間: how long the people of a case stay readable, from the day of the newest list. How long that is, the body's own
 * rule for keeping documents says, not this program.
 */
@Component
public class Retention {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final JdbcClient jdbc;
    private final VaultProperties properties;

    Retention(JdbcClient jdbc, VaultProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** The last day in Asia/Tokyo; empty while there is no list. */
    public Optional<LocalDate> lastDay(UUID incidentId) {
        return jdbc.sql("select max(uploaded_at) from people_list where incident_id = ?")
                .param(incidentId)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(newest -> LocalDate.ofInstant(newest.toInstant(), TOKYO).plus(properties.keep()));
    }
}
