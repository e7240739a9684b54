package jp.ippo.notification.mailing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pauses a lane when the mail server refuses one after another: that says something about the server, or about how it sees
 * us, and not about everybody's address. Counted over all instances; only a person ends it.
 */
@Component
class Brake {

    private static final Logger log = LoggerFactory.getLogger(Brake.class);
    private static final String MACHINE = "ippo";

    private final ReleaseProperties properties;
    private final JdbcClient jdbc;

    Brake(ReleaseProperties properties, JdbcClient jdbc) {
        this.properties = properties;
        this.jdbc = jdbc;
    }

    /**
     * Before a refusal is written down for the person.
     *
     * @return false when the lane is paused already: then the refusal burns nobody's notice, and the person waits again
     */
    @Transactional
    public boolean refused(Lane lane) {
        var inARow = jdbc.sql("""
                update mail_lane set refusals = refusals + 1, refusals_since = coalesce(refusals_since, now())
                where lane = ? and paused_at is null returning refusals
                """).param(lane.name()).query(Integer.class).optional();
        if (inARow.isEmpty()) return false;
        if (inARow.get() >= properties.refusalsInARow()) pull(lane, inARow.get());
        return true;
    }

    private void pull(Lane lane, int refusals) {
        jdbc.sql("""
                with paused as (update mail_lane set paused_at = now() where lane = :lane returning lane, refusals_since)
                insert into mail_lane_change (lane, change, people, refusals_since, reason, changed_by)
                select lane, 'BRAKED', :refusals, refusals_since, :reason, :by from paused
                """)
                .param("lane", lane.name())
                .param("refusals", refusals)
                .param("reason", "連続して" + refusals + "件拒否された / refused " + refusals + " in a row")
                .param("by", MACHINE)
                .update();
        waitForHandOvers();
        log.error(
                "Lane {} is paused: the mail server refused {} one after another; a person must look", lane, refusals);
    }

    /**
     * For a pause, in its transaction: a hand-over under way is through when this returns, and those after the commit see
     * the pause.
     */
    void waitForHandOvers() {
        jdbc.sql("lock table mail_claim in exclusive mode").update();
    }

    /** The server took one: the run of refusals is over. */
    public void accepted(Lane lane) {
        jdbc.sql("""
                update mail_lane set refusals = 0, refusals_since = null
                where lane = ? and paused_at is null and refusals > 0
                """).param(lane.name()).update();
    }

    boolean isPaused(Lane lane) {
        return jdbc.sql("select paused_at is not null from mail_lane where lane = ?")
                .param(lane.name())
                .query(Boolean.class)
                .single();
    }
}
