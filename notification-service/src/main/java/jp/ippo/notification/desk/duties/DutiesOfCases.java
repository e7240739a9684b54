package jp.ippo.notification.desk.duties;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ippo.door.Refused;
import jp.ippo.events.ReportingBody;
import jp.ippo.notification.cases.CaseBoard;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.cases.PlaceOnBoard;
import jp.ippo.notification.cases.RowsByCase;
import jp.ippo.notification.deadlines.JapaneseDay;
import jp.ippo.notification.duties.Lane;
import jp.ippo.notification.duties.OtherDuties;
import jp.ippo.notification.escalation.ReportingLine;
import jp.ippo.notification.escalation.Superior;
import jp.ippo.notification.escalation.Trigger;
import jp.ippo.notification.reminders.Acknowledgements;
import jp.ippo.notification.reminders.DateToWatch;
import jp.ippo.notification.reminders.Reminder;
import jp.ippo.notification.reminders.Reminders;
import jp.ippo.notification.reminders.Seen;
import jp.ippo.notification.reminders.StaffMail;
import jp.ippo.notification.reminders.StaffMails;
import jp.ippo.notification.reminders.Watch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the pages of this room show, from one moment. */
@Component
class DutiesOfCases {

    private static final int MOST = 200;

    private final CaseFiles cases;
    private final CaseBoard board;
    private final Watch watch;
    private final Reminders reminders;
    private final StaffMails mails;
    private final Acknowledgements seen;
    private final ReportingLine line;
    private final OtherDuties duties;
    private final Clock clock;

    DutiesOfCases(
            CaseFiles cases,
            CaseBoard board,
            Watch watch,
            Reminders reminders,
            StaffMails mails,
            Acknowledgements seen,
            ReportingLine line,
            OtherDuties duties,
            Clock clock) {
        this.cases = cases;
        this.board = board;
        this.watch = watch;
        this.reminders = reminders;
        this.mails = mails;
        this.seen = seen;
        this.line = line;
        this.duties = duties;
        this.clock = clock;
    }

    /** @param next give it as {@code after} for the following cases; null at the end */
    record Page(List<BoardLine> cases, @Nullable String next) {}

    /** @param duties of the case of this line */
    record BoardLine(
            UUID incidentId,
            @Nullable ReportingBody body,
            @Nullable String department,
            CaseDuties duties) {}

    /** The case with the least time left first, as on the board of cases. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page all(@Nullable String after, int limit) {
        if (limit < 1 || limit > MOST)
            throw Refused.field("limit", "1から" + MOST + "の数を指定してください。 / A number from 1 to " + MOST + ".");
        var place = after == null || after.isBlank() ? null : PlaceOnBoard.parse(after);
        var found = board.byTimeLeft(place, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? PlaceOnBoard.of(shown.get(limit - 1)).toString() : null;
        var each = of(shown);
        return new Page(
                shown.stream()
                        .map(file -> boardLine(file, requireNonNull(each.get(file.incidentId()))))
                        .toList(),
                next);
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public CaseDuties of(UUID incidentId) {
        return requireNonNull(of(List.of(cases.get(incidentId))).get(incidentId));
    }

    private static BoardLine boardLine(CaseFile file, CaseDuties duties) {
        var report = file.report();
        return new BoardLine(
                file.incidentId(),
                file.body().orElse((ReportingBody) null),
                report == null ? null : report.department(),
                duties);
    }

    /** Every room is asked once for all of them. */
    private Map<UUID, CaseDuties> of(List<CaseFile> files) {
        var ids = files.stream().map(CaseFile::incidentId).toList();
        var armed = reminders.of(ids);
        var watched = watch.of(files);
        var sent = mails.of(ids);
        var acknowledged = seen.of(ids);
        var lanes = duties.of(files);
        return files.stream()
                .collect(Collectors.toMap(
                        CaseFile::incidentId,
                        file -> duties(
                                file,
                                RowsByCase.of(file.incidentId(), armed),
                                RowsByCase.of(file.incidentId(), watched),
                                RowsByCase.of(file.incidentId(), sent),
                                RowsByCase.of(file.incidentId(), acknowledged),
                                RowsByCase.of(file.incidentId(), lanes))));
    }

    private CaseDuties duties(
            CaseFile file,
            List<Reminder> armed,
            List<DateToWatch> watched,
            List<StaffMail> sent,
            List<Seen> acknowledged,
            List<Lane> lanes) {
        var today = JapaneseDay.of(clock.instant());
        var body = file.body().map(ReportingBody::code).orElse("");
        return new CaseDuties(
                watched.stream().map(date -> DateLine.of(date, today, armed)).toList(),
                armed.stream()
                        .filter(one -> one.purpose() == Reminder.Purpose.REMINDER)
                        .filter(one -> one.state() == Reminder.State.NAMED)
                        .filter(one -> watched.stream().noneMatch(one::isOf))
                        .toList(),
                sent,
                acknowledged,
                unseen(sent, acknowledged),
                line.office(body),
                superiors(file, body),
                lanes);
    }

    private static @Nullable Instant unseen(List<StaffMail> mails, List<Seen> seen) {
        var until = seen.isEmpty() ? Instant.EPOCH : seen.get(seen.size() - 1).at();
        Instant first = null;
        for (var mail : mails) {
            var at = mail.sentAt();
            if (mail.purpose() == StaffMail.Purpose.REMINDER && at != null && at.isAfter(until)) first = at;
        }
        return first;
    }

    private List<SuperiorLine> superiors(CaseFile file, String body) {
        var judgement = file.judgement();
        if (judgement == null) return List.of();
        return Arrays.stream(Superior.values())
                .map(superior -> new SuperiorLine(
                        superior,
                        Arrays.stream(Trigger.values())
                                .filter(trigger -> line.superiors(body, trigger, judgement.severity())
                                        .contains(superior))
                                .toList(),
                        line.address(body, superior).orElse((String) null)))
                .toList();
    }
}
