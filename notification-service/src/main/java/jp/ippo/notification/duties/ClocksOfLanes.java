package jp.ippo.notification.duties;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
    public Map<UUID, List<DateToWatch>> of(List<CaseFile> files) {
        return lanes.of(files).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> dates(one.getValue())));
    }

    private static List<DateToWatch> dates(List<Lane> lanes) {
        return lanes.stream()
                .filter(Lane::isOpen)
                .flatMap(lane -> Optional.ofNullable(lane.dueOn()).stream()
                        .map(dueOn -> new DateToWatch(DateKind.OTHER_DUTY, lane.code(), dueOn, lane.called())))
                .toList();
    }
}
