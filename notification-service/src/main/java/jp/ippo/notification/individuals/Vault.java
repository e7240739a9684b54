package jp.ippo.notification.individuals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way to the personal data of the people affected. What a person of the office reads is written down. */
@Component
public class Vault {

    private static final int LOOKED_THROUGH = 20_000;
    private static final int LOOKED_AT_ONCE = 500;

    private final IncidentKeys keys;
    private final JdbcClient jdbc;
    private final Clock clock;

    Vault(IncidentKeys keys, JdbcClient jdbc, Clock clock) {
        this.keys = keys;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Shows the first people of a case to somebody. Who was ever held is not among them: addresses under 支援措置 appear in no
     * list.
     *
     * @param by account of the reader
     * @param purpose why, without personal data
     */
    @Transactional
    public List<Recipient> show(UUID incidentId, int limit, String by, String purpose) {
        return show(incidentId, limit, null, by, purpose);
    }

    /** @param language only people who read this one, all when null; looked for among the first {@value #LOOKED_THROUGH} */
    @Transactional
    public List<Recipient> show(UUID incidentId, int limit, @Nullable Language language, String by, String purpose) {
        var key = keys.find(incidentId);
        if (key.isEmpty()) return List.of();
        int atOnce = language == null ? limit : LOOKED_AT_ONCE;
        var shown = new ArrayList<Recipient>();
        // Of what is sealed nobody knows the language before it is opened.
        for (int from = 0; shown.size() < limit && from < LOOKED_THROUGH; from += atOnce) {
            var people = free(incidentId, from, atOnce, key.get());
            people.stream()
                    .filter(person -> language == null || reads(person, language))
                    .limit(limit - shown.size())
                    .forEach(shown::add);
            if (people.size() < atOnce || language == null) break;
        }
        recordAccess(incidentId, by, purpose, shown.size());
        return shown;
    }

    private List<Recipient> free(UUID incidentId, int from, int limit, IncidentKey key) {
        return jdbc.sql("""
                select person_id, reference, sealed from person
                where incident_id = ? and not exists (select from hold where hold.person_id = person.person_id)
                order by list_id, line limit ? offset ?
                """)
                .params(incidentId, limit, from)
                .query((row, n) -> recipient(row, key))
                .list();
    }

    private static boolean reads(Recipient person, Language language) {
        var data = person.data();
        return data != null && data.language() == language;
    }

    /**
     * Opens one person, held or not.
     *
     * @return null when this person cannot be read: not of this case, or the key is gone
     */
    @Transactional
    public @Nullable PersonalData look(UUID incidentId, UUID personId, String by, String purpose) {
        var key = keys.find(incidentId);
        if (key.isEmpty()) return null;
        var found = jdbc.sql("select person_id, reference, sealed from person where incident_id = ? and person_id = ?")
                .params(incidentId, personId)
                .query((row, n) -> recipient(row, key.get()))
                .optional();
        recordAccess(incidentId, by, purpose, found.isPresent() ? 1 : 0);
        return found.map(Recipient::data).orElse(null);
    }

    /** Takes people out for sending, but nobody who is held; {@link #recordAccess} was called once for all of them. */
    public List<Recipient> open(UUID incidentId, Collection<UUID> personIds) {
        var key = keys.find(incidentId)
                .orElseThrow(() -> new IllegalStateException("the key of incident " + incidentId + " is gone"));
        // "is true" keeps the planner from reading over everybody of the incident to find these few.
        return jdbc.sql("""
                select person_id, reference, sealed from person_to_notify
                where (incident_id = ?) is true and person_id = any (?)
                """)
                .params(incidentId, personIds.toArray(UUID[]::new))
                .query((row, n) -> recipient(row, key))
                .list();
    }

    public void recordAccess(UUID incidentId, String by, String purpose, int people) {
        jdbc.sql("insert into vault_access (incident_id, at, by_account, purpose, people) values (?, ?, ?, ?, ?)")
                .params(incidentId, Timestamp.from(clock.instant()), by, purpose, people)
                .update();
    }

    private static Recipient recipient(ResultSet row, IncidentKey key) throws SQLException {
        var personId = row.getObject("person_id", UUID.class);
        return new Recipient(personId, row.getString("reference"), data(personId, row.getBytes("sealed"), key));
    }

    private static @Nullable PersonalData data(UUID personId, byte[] sealed, IncidentKey key) {
        try {
            return key.open(personId, sealed);
        } catch (IncidentKey.Unreadable broken) {
            return null;
        }
    }
}
