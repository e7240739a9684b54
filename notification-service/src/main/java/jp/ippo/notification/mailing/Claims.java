package jp.ippo.notification.mailing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who holds which people, and how far he is with them. A claim's people are sent to one after another in the order of
 * their places; the claim's row names the last whose message was handed over. One statement each; times are the
 * database's: several instances share that clock.
 */
@Component
class Claims {

    private final JdbcClient jdbc;
    private final MailProperties properties;

    Claims(JdbcClient jdbc, MailProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** Some people of one case, held by one worker, in the order of their places. */
    record Claim(UUID id, UUID incidentId, List<Claimed> people) {

        /** Where the queue goes on. */
        Instant last() {
            return people.get(people.size() - 1).waitedSince();
        }
    }

    record Claimed(int place, UUID personId, int noticeVersion, int attempts, Instant waitedSince) {}

    /**
     * What was left by workers that died.
     *
     * @param doubtful people of whom nobody can tell
     */
    record TakenOver(int claims, int doubtful) {}

    /** "This person's message leaves now", to be written down. */
    record Step(UUID claim, int place) {}

    /**
     * @param lane whose people; nobody while it is paused
     * @param from where in the queue to look from; a hint that spares reading over what is done. Who was put back before
     *     it is found by looking from the beginning.
     */
    Optional<Claim> claim(UUID incidentId, Lane lane, Instant from, int batch) {
        var id = UUID.randomUUID();
        // The limit as text: with a parameter the planner expects a tenth of the table and reads all of it.
        var people = jdbc.sql("""
                with picked as materialized (
                    select person_id, next_attempt_at from delivery
                    where incident_id = :incident and state = 'QUEUED' and %s
                      and next_attempt_at >= :from and next_attempt_at <= now()
                      and exists (select from sending where incident_id = :incident and state = 'RUNNING')
                      and exists (select from mail_lane where lane = :lane and paused_at is null)
                    order by next_attempt_at limit %d
                    for update skip locked),
                placed as (select person_id, row_number() over (order by next_attempt_at) as place from picked),
                held as (insert into mail_claim (claim, incident_id, lane, lease_until)
                    select :claim, :incident, :lane, now() + make_interval(secs => :lease) where exists (select from picked))
                update delivery set state = 'SENDING', claim = :claim, place = placed.place, handed_over_at = null,
                    reply_code = null
                from placed where delivery.person_id = placed.person_id
                returning placed.place, delivery.person_id, notice_version, attempts, next_attempt_at
                """.formatted(lane == Lane.URGENT ? "urgent" : "not urgent", batch))
                .param("incident", incidentId)
                .param("lane", lane.name())
                .param("from", Timestamp.from(from))
                .param("claim", id)
                .param("lease", seconds(properties.lease()))
                .query(Claims::claimed)
                .list();
        if (people.isEmpty()) return Optional.empty();
        people.sort(Comparator.comparingInt(Claimed::place));
        return Optional.of(new Claim(id, incidentId, people));
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        return new Claimed(
                row.getInt("place"),
                row.getObject("person_id", UUID.class),
                row.getInt("notice_version"),
                row.getInt("attempts"),
                row.getTimestamp("next_attempt_at").toInstant());
    }

    /**
     * Writes down that these messages leave now, one of each claim, in one transaction. From here to the answer, and only
     * here, a crash leaves a doubt.
     *
     * @return when, for those that may leave; the others were stopped meanwhile, or are no longer this worker's
     */
    Map<UUID, Instant> handOver(Collection<Step> steps) {
        var written = new HashMap<UUID, Instant>();
        jdbc.sql("""
                update mail_claim set handed_over = step.place, handed_over_at = now(),
                    lease_until = now() + make_interval(secs => :lease)
                from unnest(:claims::uuid[], :places::int[]) as step (claim, place)
                where mail_claim.claim = step.claim and not closed
                  and exists (select from sending
                              where sending.incident_id = mail_claim.incident_id and sending.state = 'RUNNING')
                  and exists (select from mail_lane where mail_lane.lane = mail_claim.lane and paused_at is null)
                returning mail_claim.claim, handed_over_at
                """)
                .param("lease", seconds(properties.lease()))
                .param("claims", steps.stream().map(Step::claim).toArray(UUID[]::new))
                .param("places", steps.stream().map(Step::place).toArray(Integer[]::new))
                .query(row -> {
                    written.put(
                            row.getObject(1, UUID.class), row.getTimestamp(2).toInstant());
                });
        return written;
    }

    /**
     * A worker is through: what it did not get to waits again. Does nothing while an answer is not written down yet; then
     * the lease decides.
     */
    void end(UUID claim) {
        jdbc.sql("""
                with ended as (delete from mail_claim where claim = ? and not exists (
                                   select from delivery where delivery.claim = mail_claim.claim and state = 'SENDING'
                                     and place <= mail_claim.handed_over)
                               returning claim, handed_over)
                update delivery set state = 'QUEUED', claim = null, place = null, next_attempt_at = now()
                from ended where delivery.claim = ended.claim and state = 'SENDING' and place > ended.handed_over
                """).param(claim).update();
    }

    /**
     * For a stop, in its transaction: from its commit on nothing more of the case is handed over, and what waited in a
     * worker's hand waits in the queue. The lock on the table keeps the hand-overs of several claims in one statement
     * and this one from waiting for each other; it is held for as long as a stop takes.
     */
    void close(UUID incidentId) {
        jdbc.sql("lock table mail_claim in exclusive mode").update();
        jdbc.sql("""
                with shut as (update mail_claim set closed = true where incident_id = ? and not closed
                              returning claim, handed_over)
                update delivery set state = 'QUEUED', claim = null, place = null, next_attempt_at = now()
                from shut where delivery.claim = shut.claim and state = 'SENDING' and place > shut.handed_over
                """).param(incidentId).update();
    }

    /**
     * For a hold, in its transaction: the claim this person is in goes no further, and who waits in it waits in the queue
     * again. The lock for the same reason as {@link #close}.
     */
    void closeThatOf(UUID personId) {
        jdbc.sql("lock table mail_claim in exclusive mode").update();
        jdbc.sql("""
                with shut as (update mail_claim set closed = true
                              where claim = (select claim from delivery where person_id = ? and state = 'SENDING')
                              returning claim, handed_over)
                update delivery set state = 'QUEUED', claim = null, place = null, next_attempt_at = now()
                from shut where delivery.claim = shut.claim and state = 'SENDING' and place > shut.handed_over
                """).param(personId).update();
    }

    /**
     * Ends the claims of workers that died: who comes after the last hand-over waits again, the last one is in doubt, and
     * who stood before it was accepted.
     *
     * @return how many there were
     */
    TakenOver endLeases() {
        return jdbc.sql("""
                with dead as materialized (
                    select claim, handed_over, handed_over_at from mail_claim where lease_until < now()
                    for update skip locked),
                ended as (
                    update delivery set
                        state = case when place < handed_over then 'SENT' when place = handed_over then 'IN_DOUBT' else 'QUEUED' end,
                        settled_at = case when place < handed_over then now() end,
                        handed_over_at = case when place <= handed_over then dead.handed_over_at end,
                        reply_code = case when place < handed_over then 250 end,
                        reason = case when place < handed_over then 'ANSWERED_BEFORE_THE_CRASH'
                                      when place = handed_over then 'WORKER_DIED' end,
                        next_attempt_at = case when place > handed_over then now() else next_attempt_at end,
                        claim = case when place <= handed_over then delivery.claim end,
                        place = null
                    from dead where delivery.claim = dead.claim and state = 'SENDING'
                    returning state),
                gone as (delete from mail_claim using dead where mail_claim.claim = dead.claim)
                select (select count(*) from dead) as claims, count(*) filter (where state = 'IN_DOUBT') as doubtful from ended
                """)
                .query((row, number) -> new TakenOver(row.getInt("claims"), row.getInt("doubtful")))
                .single();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
