package jp.ippo.notification.reminders;

import static jp.ippo.notification.reminders.DateKind.FINAL;
import static jp.ippo.notification.reminders.DateKind.FIRST_CONTACT;
import static jp.ippo.notification.reminders.DateKind.INDIVIDUAL_NOTICE;
import static jp.ippo.notification.reminders.DateKind.JUDGEMENT;
import static jp.ippo.notification.reminders.DateKind.OPEN_QUESTIONS;
import static jp.ippo.notification.reminders.DateKind.PRELIMINARY_LIMIT;
import static jp.ippo.notification.reminders.DateKind.PRELIMINARY_TARGET;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ippo.events.CaseProgressed.Gate;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentAssessed.NoticeDuty;
import jp.ippo.events.ReportingBody;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.cases.PeopleOfCase;
import jp.ippo.notification.deadlines.JapaneseDay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the law, its guideline and the office itself want of every case. */
@Component
class DatesOfTheCase implements WatchedDates {

    private final ObjectProvider<PeopleOfCase> people;
    private final RemindersProperties properties;

    DatesOfTheCase(ObjectProvider<PeopleOfCase> people, RemindersProperties properties) {
        this.people = people;
        this.properties = properties;
    }

    @Override
    public Map<UUID, List<DateToWatch>> of(List<CaseFile> files) {
        var told = everybodyTold(files.stream()
                .filter(DatesOfTheCase::mayOweNotices)
                .map(CaseFile::incidentId)
                .toList());
        return files.stream()
                .collect(Collectors.toMap(CaseFile::incidentId, file -> dates(file, told.contains(file.incidentId()))));
    }

    private List<DateToWatch> dates(CaseFile file, boolean everybodyTold) {
        var judgement = file.judgement();
        var report = file.report();
        var dates = new ArrayList<DateToWatch>();
        var body = file.body().map(ReportingBody::code).orElse("");
        if (report != null && (judgement == null || judgement.revision() < report.revision()))
            target(body, JUDGEMENT, JapaneseDay.of(report.recordedAt())).ifPresent(dates::add);
        if (judgement == null) return dates;
        file.deadlines().ifPresent(days -> report(file, days, body, everybodyTold, dates));
        if (!judgement.openQuestions().isEmpty())
            target(body, OPEN_QUESTIONS, JapaneseDay.of(judgement.assessedAt())).ifPresent(dates::add);
        return dates;
    }

    private void report(
            CaseFile file,
            IncidentAssessed.Deadlines days,
            String body,
            boolean everybodyTold,
            List<DateToWatch> dates) {
        if (file.gate() == Gate.CLOSED)
            target(body, FIRST_CONTACT, days.knownOn()).ifPresent(dates::add);
        if (file.preliminaryFiledAt() == null && file.finalFiledAt() == null) {
            dates.add(DateToWatch.of(PRELIMINARY_TARGET, days.preliminaryTarget()));
            dates.add(DateToWatch.of(PRELIMINARY_LIMIT, days.preliminaryLimit()));
        }
        if (file.finalFiledAt() == null) dates.add(DateToWatch.of(FINAL, days.finalDue()));
        if (mayOweNotices(file) && !everybodyTold)
            target(body, INDIVIDUAL_NOTICE, days.knownOn()).ifPresent(dates::add);
    }

    private static boolean mayOweNotices(CaseFile file) {
        var judgement = file.judgement();
        if (judgement == null || judgement.deadlines() == null) return false;
        var duty = judgement.individualNotice();
        return duty == NoticeDuty.REQUIRED || duty == NoticeDuty.AWAITING_PERSON;
    }

    private Set<UUID> everybodyTold(List<UUID> incidents) {
        var counting = people.getIfAvailable();
        if (counting == null || incidents.isEmpty()) return Set.of();
        return counting.count(incidents).entrySet().stream()
                .filter(counted ->
                        counted.getValue().sent() == counted.getValue().total())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Optional<DateToWatch> target(String body, DateKind kind, LocalDate from) {
        return properties.target(body, kind).map(days -> DateToWatch.of(kind, from.plusDays(days)));
    }
}
