package jp.ippo.notification.desk.closing;

import java.util.List;
import java.util.Set;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.cases.Task;
import jp.ippo.notification.cases.TaskSource;
import jp.ippo.notification.closing.Checklist;
import jp.ippo.notification.closing.ClosingLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What must be settled before the case closes and no day of the law reminds of. */
@Component
@Order(3)
class LaterTasks implements TaskSource {

    /** The others have a day, and with it a task of their own. */
    private static final Set<String> WITHOUT_A_DAY = Set.of("publication", "others", "prevention");

    private final Checklist checklist;

    LaterTasks(Checklist checklist) {
        this.checklist = checklist;
    }

    @Override
    public List<Task> of(CaseFile file) {
        if (file.judgement() == null || file.closedAt() != null) return List.of();
        return checklist.of(file, WITHOUT_A_DAY).stream()
                .map(Checklist.Checked::line)
                .filter(line -> line.state() == ClosingLine.State.OPEN)
                .map(line -> new Task("task." + line.code(), null, "/cases/" + file.incidentId() + place(line)))
                .toList();
    }

    private static String place(ClosingLine line) {
        return line.place();
    }
}
