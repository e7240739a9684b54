package jp.ippo.notification.mailing;

import java.sql.Timestamp;
import jp.ippo.delivery.AfterRestoration;
import jp.ippo.delivery.Restoration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 復元後: the ledger does not know what left since the backup. Whoever is not settled in it is in doubt, no start begins by
 * itself, and both lanes wait for a person with the mail server's log.
 */
@Component
class HeldStill implements AfterRestoration {

    private static final Logger log = LoggerFactory.getLogger(HeldStill.class);
    private static final String MACHINE = "ippo";

    private final Claims claims;
    private final JdbcClient jdbc;

    HeldStill(Claims claims, JdbcClient jdbc) {
        this.claims = claims;
        this.jdbc = jdbc;
    }

    @Override
    public void restored(Restoration restoration) {
        var since = restoration.moment().map(Timestamp::from).orElse(null);
        pauseLanes();
        stopSendings();
        // Whoever a claim had passed before the backup was accepted: that is known.
        jdbc.sql("update mail_claim set lease_until = '-infinity'").update();
        claims.endLeases();
        int queued = jdbc.sql("""
                update delivery set state = 'IN_DOUBT', reason = 'RESTORED', handed_over_at = coalesce(cast(? as timestamptz), now())
                where state = 'QUEUED'
                """).param(since).update();
        int unwritten = doubtWhoeverHasNoRow(since);
        log.error("{} people whose notice may have left since the backup are in doubt", queued + unwritten);
    }

    private void pauseLanes() {
        jdbc.sql("""
                with paused as (update mail_lane set paused_at = now() where paused_at is null returning lane)
                insert into mail_lane_change (lane, change, reason, changed_by)
                select lane, 'PAUSED', '復元された。メールサーバーの記録を確かめてから再開する / restored: check the mail server''s log first', ?
                from paused
                """).param(MACHINE).update();
    }

    private void stopSendings() {
        jdbc.sql("update sending set state = 'STOPPED', ended_at = now() where state = 'RUNNING'")
                .update();
        jdbc.sql("""
                insert into scheduled_start_end (scheduled_start, outcome, reason, ended_by, ended_at)
                select position, 'NOT_STARTED', '復元されたため / because the database was restored', ?, now()
                from scheduled_start
                where not exists (select from scheduled_start_end ended where ended.scheduled_start = position)
                """).param(MACHINE).update();
    }

    /** Their sending may have begun after the backup. */
    private int doubtWhoeverHasNoRow(@Nullable Timestamp since) {
        return jdbc.sql("""
                insert into delivery (person_id, incident_id, channel, notice_version, state, next_attempt_at,
                    handed_over_at, reason)
                select person_id, incident_id, channel,
                    coalesce((select max(version) from notice where notice.incident_id = person_to_notify.incident_id), 1),
                    'IN_DOUBT', now(), coalesce(cast(? as timestamptz), now()), 'RESTORED'
                from person_to_notify
                where channel = 'E_MAIL'
                  and not exists (select from delivery where delivery.person_id = person_to_notify.person_id)
                """).param(since).update();
    }
}
