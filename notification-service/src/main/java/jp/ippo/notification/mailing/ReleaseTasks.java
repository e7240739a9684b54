package jp.ippo.notification.mailing;

import java.util.ArrayList;
import java.util.List;
import jp.ippo.events.IncidentAssessed.NoticeDuty;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.cases.Task;
import jp.ippo.notification.cases.TaskSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 本人通知: that it is owed and not everybody was told, and that something stands still which was to leave by itself. */
@Component
@Order(2)
class ReleaseTasks implements TaskSource {

    private final JdbcClient jdbc;

    ReleaseTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Task> of(CaseFile file) {
        var page = "/cases/" + file.incidentId() + "/";
        var now = state(file);
        var tasks = new ArrayList<Task>();
        if (isOwed(file) && !now.everybodyTold()) tasks.add(new Task("task.notice", null, page + "people"));
        if (now.didNotStart()) tasks.add(new Task("task.start-again", null, page + "release"));
        if (now.waitsOnPausedLane()) tasks.add(new Task("task.lane-paused", null, page + "release"));
        return tasks;
    }

    private static boolean isOwed(CaseFile file) {
        var judgement = file.judgement();
        return judgement != null && file.closedAt() == null && judgement.individualNotice() == NoticeDuty.REQUIRED;
    }

    /** @param didNotStart until somebody starts or schedules it anew */
    private record State(boolean everybodyTold, boolean didNotStart, boolean waitsOnPausedLane) {}

    private State state(CaseFile file) {
        return jdbc.sql("""
                select (select coalesce(sum(people), 0) from people_list where incident_id = :incident) as total,
                    (select count(*) from delivery where incident_id = :incident and state = 'SENT') as sent,
                    exists (
                        select from (select position from scheduled_start where incident_id = :incident
                                     order by position desc limit 1) latest
                        join scheduled_start_end on scheduled_start = latest.position
                        where outcome = 'NOT_STARTED'
                          and not exists (select from sending
                                          where sending.incident_id = :incident
                                            and sending.started_at >= scheduled_start_end.ended_at)
                    ) as did_not_start,
                    exists (
                        select from sending join mail_lane on paused_at is not null
                        where incident_id = :incident and state = 'RUNNING' and exists (
                            select from delivery where delivery.incident_id = :incident and delivery.state = 'QUEUED'
                              and urgent = (lane = 'URGENT'))
                    ) as waits_on_paused_lane
                """)
                .param("incident", file.incidentId())
                .query((row, n) -> new State(
                        row.getLong("total") > 0 && row.getLong("sent") == row.getLong("total"),
                        row.getBoolean("did_not_start"),
                        row.getBoolean("waits_on_paused_lane")))
                .single();
    }
}
