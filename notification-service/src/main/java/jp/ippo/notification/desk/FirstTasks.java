package jp.ippo.notification.desk;

import java.util.ArrayList;
import java.util.List;
import jp.ippo.events.CaseProgressed.Gate;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentAssessed.Duty;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.cases.PeopleOfCase;
import jp.ippo.notification.cases.Task;
import jp.ippo.notification.cases.TaskSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the law asks of every case that is, or may be, reportable: answer, call, file, tell. */
@Component
class FirstTasks implements TaskSource {

    private final String assessmentUrl;
    private final ObjectProvider<PeopleOfCase> people;

    FirstTasks(@Value("${ippo.desk.assessment-url:}") String assessmentUrl, ObjectProvider<PeopleOfCase> people) {
        this.assessmentUrl = assessmentUrl;
        this.people = people;
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
        if (judgement.individualNotice() == IncidentAssessed.NoticeDuty.REQUIRED && !everybodyWasTold(file))
            all.add(new Task("task.notice", null, page(file, "people")));
        return all;
    }

    private boolean everybodyWasTold(CaseFile file) {
        var counting = people.getIfAvailable();
        var counted = counting == null ? null : counting.count(file.incidentId());
        return counted != null && counted.total() > 0 && counted.sent() == counted.total();
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
