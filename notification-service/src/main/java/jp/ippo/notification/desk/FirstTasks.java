package jp.ippo.notification.desk;

import java.util.ArrayList;
import java.util.List;
import jp.ippo.events.CaseProgressed.Gate;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentAssessed.Duty;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.cases.Task;
import jp.ippo.notification.cases.TaskSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the law asks of every case that is, or may be, reportable: answer, call, file. */
@Component
@Order(1)
class FirstTasks implements TaskSource {

    private final String assessmentUrl;

    FirstTasks(@Value("${ippo.desk.assessment-url:}") String assessmentUrl) {
        this.assessmentUrl = assessmentUrl;
    }

    @Override
    public List<Task> of(CaseFile file) {
        var judgement = file.judgement();
        if (judgement == null || file.closedAt() != null) return List.of();
        var all = new ArrayList<Task>();
        var days = judgement.deadlines();
        var preliminary = days == null ? null : days.preliminaryLimit();
        if (judgement.duty() != Duty.NOT_REQUIRED && file.gate() == Gate.CLOSED)
            all.add(new Task("task.first-contact", preliminary, page(file, "publication")));
        if (!judgement.openQuestions().isEmpty()) all.add(new Task("task.answer", preliminary, questions(file)));
        if (days != null && file.finalFiledAt() == null) all.add(report(file, days));
        return all;
    }

    private static Task report(CaseFile file, IncidentAssessed.Deadlines days) {
        return file.preliminaryFiledAt() == null
                ? new Task("task.preliminary", days.preliminaryLimit(), page(file, "report"))
                : new Task("task.final", days.finalDue(), page(file, "report"));
    }

    private static String page(CaseFile file, String room) {
        return "/cases/" + file.incidentId() + "/" + room;
    }

    private String questions(CaseFile file) {
        return assessmentUrl.isEmpty() ? "#questions" : assessmentUrl + "/incidents/" + file.incidentId();
    }
}
