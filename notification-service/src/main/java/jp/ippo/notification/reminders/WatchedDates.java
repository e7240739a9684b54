package jp.ippo.notification.reminders;

import java.util.List;
import jp.ippo.notification.cases.CaseFile;

/** A room that has dates of its own which must not be missed. Asked after each change of a case and before each mail. */
public interface WatchedDates {

    /** What is not done yet. A date that is missing here, or differs from the one before, is no longer reminded of. */
    List<DateToWatch> of(CaseFile file);
}
