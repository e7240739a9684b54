package jp.ippo.notification.reminders;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.notification.cases.CaseFile;

/** A room that has dates of its own which must not be missed. Asked after each change of a case and before each mail. */
public interface WatchedDates {

    /**
     * What is not done yet in each of these cases. A date that is missing here, or differs from the one before, is no longer
     * reminded of. However many cases there are, the room asks its tables as often as for one.
     */
    Map<UUID, List<DateToWatch>> of(List<CaseFile> files);
}
