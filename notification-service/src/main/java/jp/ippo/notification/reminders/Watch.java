package jp.ippo.notification.reminders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.cases.CaseSteps;
import jp.ippo.notification.cases.RowsByCase;
import org.springframework.stereotype.Component;

/** Everything that is not done yet in a case, from all rooms. */
@Component
public class Watch {

    private final List<WatchedDates> rooms;
    private final CaseSteps steps;

    Watch(List<WatchedDates> rooms, CaseSteps steps) {
        this.rooms = rooms;
        this.steps = steps;
    }

    /** The nearest first; nothing while the case is closed. */
    public List<DateToWatch> of(CaseFile file) {
        return RowsByCase.of(file.incidentId(), of(List.of(file)));
    }

    /** The same of many cases; a case without dates is not in the map. */
    public Map<UUID, List<DateToWatch>> of(List<CaseFile> files) {
        var closed = steps.closed(files.stream().map(CaseFile::incidentId).toList());
        return ofOpen(files.stream()
                .filter(file -> !closed.contains(file.incidentId()))
                .toList());
    }

    private Map<UUID, List<DateToWatch>> ofOpen(List<CaseFile> open) {
        var dates = new HashMap<UUID, List<DateToWatch>>();
        for (var room : rooms)
            room.of(open).forEach((id, own) -> dates.computeIfAbsent(id, first -> new ArrayList<>())
                    .addAll(own));
        dates.values()
                .forEach(
                        all -> all.sort(Comparator.comparing(DateToWatch::dueOn).thenComparing(DateToWatch::kind)));
        return dates;
    }

    /** The dates, and whether there are none because the case is closed. */
    Seen look(CaseFile file) {
        var closed = steps.closed(List.of(file.incidentId())).contains(file.incidentId());
        return new Seen(closed, closed ? List.of() : RowsByCase.of(file.incidentId(), ofOpen(List.of(file))));
    }

    record Seen(boolean closed, List<DateToWatch> dates) {}
}
