package jp.ippo.notification.duties;

import java.util.List;
import java.util.Optional;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.reminders.DateKind;
import jp.ippo.notification.reminders.DateToWatch;
import jp.ippo.notification.reminders.WatchedDates;
import org.springframework.stereotype.Component;

/** Has the lanes that have a clock reminded of. */
@Component
class ClocksOfLanes implements WatchedDates {

    private final Lanes lanes;

    ClocksOfLanes(Lanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public List<DateToWatch> of(CaseFile file) {
        return lanes.of(file).stream()
                .filter(Lane::isOpen)
                .flatMap(lane -> Optional.ofNullable(lane.dueOn()).stream()
                        .map(dueOn -> new DateToWatch(DateKind.OTHER_DUTY, lane.code(), dueOn, lane.called())))
                .toList();
    }
}
