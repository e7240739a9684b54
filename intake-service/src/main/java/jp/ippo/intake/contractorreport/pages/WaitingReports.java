package jp.ippo.intake.contractorreport.pages;

import static jp.ippo.intake.filing.web.TokyoTime.TOKYO;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import jp.ippo.door.SignedIn;
import jp.ippo.intake.contractorreport.ReceivedReport;
import jp.ippo.intake.forms.Dates;
import jp.ippo.intake.forms.FirstDays;
import jp.ippo.intake.forms.Loud;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says on the start page which reports nobody has made an incident of, with the day their clock has reached. */
@Component
class WaitingReports implements Loud {

    private final Seen seen;
    private final Clock clock;

    WaitingReports(Seen seen, Clock clock) {
        this.seen = seen;
        this.clock = clock;
    }

    @Override
    public List<Call> to(SignedIn person) {
        return seen.waiting(person).stream().map(this::call).toList();
    }

    private Call call(ReceivedReport report) {
        var dates = new Dates(LocaleContextHolder.getLocale());
        var days = FirstDays.from(report.noticeAt());
        long day = ChronoUnit.DAYS.between(
                        days.knownOn(), clock.instant().atZone(TOKYO).toLocalDate())
                + 1;
        return new Call(
                "cr.waiting",
                List.of(
                        seen.contractor(report.contractorId()),
                        dates.at(report.submittedAt()),
                        String.format(Locale.ROOT, "%d", day),
                        dates.day(days.target()),
                        dates.day(days.limit())),
                "/contractor-reports/" + report.id());
    }
}
