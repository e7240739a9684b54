package jp.ippo.notification.reminders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ippo.events.CaseProgressed.Gate;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.deadlines.JapaneseDay;
import jp.ippo.notification.publication.PlannedPublication;
import jp.ippo.notification.publication.PlannedPublications;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 公表の予定: the planned day, and the word to the PPC that must come before it, whatever was judged. */
@Component
class DatesOfPublication implements WatchedDates {

    private static final String BEFORE_PUBLICATION = "公表予定日";

    private final PlannedPublications plans;

    DatesOfPublication(PlannedPublications plans) {
        this.plans = plans;
    }

    @Override
    public Map<UUID, List<DateToWatch>> of(List<CaseFile> files) {
        var planned = plans.of(files.stream().map(CaseFile::incidentId).toList());
        return files.stream()
                .collect(Collectors.toMap(CaseFile::incidentId, file -> dates(file, planned.get(file.incidentId()))));
    }

    private static List<DateToWatch> dates(CaseFile file, @Nullable PlannedPublication plan) {
        if (plan == null || plan.cleared()) return List.of();
        var day = JapaneseDay.of(plan.at());
        var dates = new ArrayList<DateToWatch>();
        if (file.gate() == Gate.CLOSED)
            dates.add(new DateToWatch(DateKind.FIRST_CONTACT, BEFORE_PUBLICATION, day, BEFORE_PUBLICATION));
        dates.add(DateToWatch.of(DateKind.PLANNED_PUBLICATION, day));
        return dates;
    }
}
