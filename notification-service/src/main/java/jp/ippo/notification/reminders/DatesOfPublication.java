package jp.ippo.notification.reminders;

import java.util.ArrayList;
import java.util.List;
import jp.ippo.events.CaseProgressed.Gate;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.deadlines.JapaneseDay;
import jp.ippo.notification.publication.PlannedPublications;
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
    public List<DateToWatch> of(CaseFile file) {
        var plan = plans.of(file.incidentId());
        if (plan.isEmpty() || plan.get().cleared()) return List.of();
        var day = JapaneseDay.of(plan.get().at());
        var dates = new ArrayList<DateToWatch>();
        if (file.gate() == Gate.CLOSED)
            dates.add(new DateToWatch(DateKind.FIRST_CONTACT, BEFORE_PUBLICATION, day, BEFORE_PUBLICATION));
        dates.add(DateToWatch.of(DateKind.PLANNED_PUBLICATION, day));
        return dates;
    }
}
