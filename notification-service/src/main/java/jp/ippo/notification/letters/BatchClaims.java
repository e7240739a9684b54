package jp.ippo.notification.letters;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which instance prepares which batch, for how long, and how far it has come. */
@Component
class BatchClaims {

    private static final int LEASE_SECONDS = 60;

    private final JdbcClient jdbc;

    BatchClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ClaimedBatch> next() {
        return jdbc.sql("""
                update letter_batch set lease_until = now() + make_interval(secs => :lease), prepared = 0
                where (incident_id, number) in (
                    select incident_id, number from letter_batch
                    where state = 'PREPARING' and (lease_until is null or lease_until < now())
                    order by drafted_at limit 1 for update skip locked)
                returning incident_id, number, per_file
                """)
                .param("lease", LEASE_SECONDS)
                .query((row, n) -> new ClaimedBatch(
                        row.getObject("incident_id", UUID.class), row.getInt("number"), row.getInt("per_file")))
                .optional();
    }

    /** @throws IllegalStateException when this instance holds it no longer */
    void renew(ClaimedBatch claimed, int prepared) {
        int held = jdbc.sql("""
                update letter_batch set lease_until = now() + make_interval(secs => ?), prepared = ?
                where incident_id = ? and number = ? and state = 'PREPARING' and lease_until > now()
                """)
                .params(LEASE_SECONDS, prepared, claimed.incidentId(), claimed.number())
                .update();
        if (held == 0) throw new IllegalStateException("a batch of letters was withdrawn or is another instance's now");
    }

    /** The people of the batch by their ids, after this one. */
    List<UUID> taken(ClaimedBatch claimed, UUID after, int atMost) {
        return jdbc.sql("""
                select person_id from other_way
                where incident_id = ? and batch = ? and state = 'IN_LETTERS' and person_id > ? order by person_id limit ?
                """)
                .params(claimed.incidentId(), claimed.number(), after, atMost)
                .query(UUID.class)
                .list();
    }

    /** @param before how many come before these people, who are in the post's order */
    void keepPlaces(ClaimedBatch claimed, int before, List<UUID> people) {
        jdbc.sql("""
                insert into letter (incident_id, number, place, person_id)
                select :incident, :number, :before + place, person_id
                from unnest(:people) with ordinality as sorted (person_id, place)
                """)
                .param("incident", claimed.incidentId())
                .param("number", claimed.number())
                .param("before", before)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    /** An instance died in the middle of it. */
    void forgetWhatWasBegun(ClaimedBatch claimed) {
        jdbc.sql("delete from letter where incident_id = ? and number = ?")
                .params(claimed.incidentId(), claimed.number())
                .update();
    }
}
