package jp.ippo.notification.cases;

import java.util.List;

/** A room that knows what is to be done next; the case page asks all of them. */
public interface TaskSource {

    List<Task> of(CaseFile file);
}
