package jp.ippo.notification.verification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whether a notice with this number was made here. It still can when the personal data is long gone. */
@Component
class GenuineNotices {

    private final JdbcClient jdbc;

    GenuineNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isGenuine(String typed) {
        return TypedReference.read(typed).map(this::wasMade).orElse(false);
    }

    /** A number in a list is no notice yet: the ledger row is made when sending begins. */
    private boolean wasMade(String reference) {
        return jdbc.sql("""
                select exists (select from person join delivery using (person_id) where person.reference = ?)
                """).param(reference).query(Boolean.class).single();
    }
}
