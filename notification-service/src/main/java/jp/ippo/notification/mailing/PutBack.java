package jp.ippo.notification.mailing;

import java.util.List;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.events.CaseProgressed.Step;
import jp.ippo.notification.announcing.Progress;
import jp.ippo.notification.cases.CaseFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those whom the mail server refused while it refused everybody: a person may have them wait again. */
@Component
public class PutBack {

    /**
     * From the first refusal of the last run that pulled the brake to the end of that pause. Nothing was delivered to them:
     * the server said no to each. Who is being told in another way by now is left out.
     */
    private static final String REFUSED_IN_A_ROW = """
            from (select lane, position, refusals_since from mail_lane_change where lane = :lane and change = 'BRAKED'
                  order by position desc limit 1) brake
            join delivery on state = 'REFUSED' and reason in ('REFUSED_BY_SERVER', 'LATER_TOO_OFTEN')
              and urgent = (brake.lane = 'URGENT') and settled_at >= brake.refusals_since
              and settled_at <= coalesce((select min(changed_at) from mail_lane_change later
                                          where later.lane = brake.lane and later.change = 'RESUMED'
                                            and later.position > brake.position), 'infinity')
              and not exists (select from other_way where other_way.person_id = delivery.person_id)
            """;

    private final CaseFiles cases;
    private final Counts counts;
    private final Progress progress;
    private final JdbcClient jdbc;

    PutBack(CaseFiles cases, Counts counts, Progress progress, JdbcClient jdbc) {
        this.cases = cases;
        this.counts = counts;
        this.progress = progress;
        this.jdbc = jdbc;
    }

    /** How many could be put back now. */
    public int howMany(Lane lane) {
        return jdbc.sql("select count(*) " + REFUSED_IN_A_ROW)
                .param("lane", lane.name())
                .query(Integer.class)
                .single();
    }

    /**
     * They wait again, under the versions they were to get; a case whose sending had ended over them stands still until it
     * is started.
     *
     * @return how many
     * @throws Refused 409 when there is nobody
     */
    @Transactional
    public int putBack(Lane lane, String reason, String by) {
        int people = 0;
        for (var incidentId : incidents(lane)) people += putBack(lane, incidentId, by);
        if (people == 0) throw Refused.conflict("戻せる人はいません。 / There is nobody to put back.");
        jdbc.sql("""
                insert into mail_lane_change (lane, change, people, reason, changed_by) values (?, 'PUT_BACK', ?, ?, ?)
                """).params(lane.name(), people, reason, by).update();
        return people;
    }

    /** In one order, so that two of these cannot wait for each other. */
    private List<UUID> incidents(Lane lane) {
        return jdbc.sql("select distinct delivery.incident_id " + REFUSED_IN_A_ROW + " order by 1")
                .param("lane", lane.name())
                .query(UUID.class)
                .list();
    }

    private int putBack(Lane lane, UUID incidentId, String by) {
        cases.lock(incidentId);
        int people = jdbc.sql("""
                update delivery set state = 'QUEUED', claim = null, settled_at = null, handed_over_at = null,
                    next_attempt_at = now(), attempts = 0, reason = null
                where incident_id = :incident and person_id in (select delivery.person_id %s)
                """.formatted(REFUSED_IN_A_ROW))
                .param("lane", lane.name())
                .param("incident", incidentId)
                .update();
        int reopened = jdbc.sql("update sending set state = 'STOPPED' where incident_id = ? and state = 'FINISHED'")
                .param(incidentId)
                .update();
        if (reopened == 1) progress.announce(incidentId, Step.SENDING_STOPPED, by, counts.people(incidentId), null);
        return people;
    }
}
