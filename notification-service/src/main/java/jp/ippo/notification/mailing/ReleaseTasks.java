package jp.ippo.notification.mailing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.cases.Task;
import jp.ippo.notification.cases.TaskSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells a person that something stands still which was to leave by itself. */
@Component
class ReleaseTasks implements TaskSource {

    private final JdbcClient jdbc;

    ReleaseTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Task> of(CaseFile file) {
        var page = "/cases/" + file.incidentId() + "/release";
        var tasks = new ArrayList<Task>();
        if (didNotStart(file.incidentId())) tasks.add(new Task("task.start-again", null, page));
        if (waitsOnPausedLane(file.incidentId())) tasks.add(new Task("task.lane-paused", null, page));
        return tasks;
    }

    /** Until somebody starts or schedules it anew. */
    private boolean didNotStart(UUID incidentId) {
        return jdbc.sql("""
                select exists (
                    select from (select position from scheduled_start where incident_id = :incident
                                 order by position desc limit 1) latest
                    join scheduled_start_end on scheduled_start = latest.position
                    where outcome = 'NOT_STARTED'
                      and not exists (select from sending
                                      where sending.incident_id = :incident
                                        and sending.started_at >= scheduled_start_end.ended_at))
                """).param("incident", incidentId).query(Boolean.class).single();
    }

    private boolean waitsOnPausedLane(UUID incidentId) {
        return jdbc.sql("""
                select exists (
                    select from sending join mail_lane on paused_at is not null
                    where incident_id = :incident and state = 'RUNNING' and exists (
                        select from delivery where delivery.incident_id = :incident and delivery.state = 'QUEUED'
                          and urgent = (lane = 'URGENT')))
                """).param("incident", incidentId).query(Boolean.class).single();
    }
}
