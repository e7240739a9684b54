package jp.ippo.intake.contractorevent;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.events.Answer;
import jp.ippo.events.ReportingBody;
import jp.ippo.intake.contractorreport.ContractorReports;
import jp.ippo.intake.contractorreport.FromTheRegister;
import jp.ippo.intake.filing.AmendIncident;
import jp.ippo.intake.filing.Draft;
import jp.ippo.intake.filing.Reporter;
import jp.ippo.intake.incident.Report;
import jp.ippo.intake.register.ReadRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens contractor events and corrects what is shared. A correction reaches every incident in one transaction. */
@Component
public class KeepEvents {

    private static final int LONGEST_REASON = 1_900;

    private final ContractorEvents events;
    private final ReadEvents reading;
    private final ContractorReports reports;
    private final ReadRegister register;
    private final Merging merging;
    private final Reaching reaching;
    private final AmendIncident amending;
    private final Clock clock;

    KeepEvents(
            ContractorEvents events,
            ReadEvents reading,
            ContractorReports reports,
            ReadRegister register,
            Merging merging,
            Reaching reaching,
            AmendIncident amending,
            Clock clock) {
        this.events = events;
        this.reading = reading;
        this.reports = reports;
        this.register = register;
        this.merging = merging;
        this.reaching = reaching;
        this.amending = amending;
        this.clock = clock;
    }

    /**
     * @param report the contractor's report it begins with; null without one
     * @param formKey the same form sent again answers with the same event
     * @throws Refused 422 when the contractor is not in the register or something cannot be right
     */
    @Transactional
    public ContractorEvent open(
            UUID contractor, @Nullable UUID report, SharedFacts said, boolean drill, UUID formKey, Reporter by) {
        var company = register.contractor(contractor)
                .orElseThrow(() -> Refused.field(
                        "contractorId", "この委託先は台帳にありません。 / There is no such contractor in the register."));
        var shared = named(said, company.entry().name(), report == null ? Answer.UNKNOWN : claimed(report, contractor));
        check(shared, null);
        var event = new ContractorEvent(
                UUID.randomUUID(),
                contractor,
                report,
                drill,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by.account(),
                1,
                shared,
                List.of());
        return reading.one(events.add(event, formKey));
    }

    /**
     * 共通の事実の訂正: becomes an amendment of each incident, except where a body says something else itself.
     *
     * @param expected whether the caller may have meant this revision
     * @return the event as it is now: as before when nothing changes
     * @throws Refused 404, 412 when somebody else corrected it meanwhile, 422 when something cannot be right
     */
    @Transactional
    public ContractorEvent correct(
            UUID id, SharedFacts said, @Nullable String reason, Reporter by, IntPredicate expected) {
        var event = events.lock(id).orElseThrow(ReadEvents::notThere);
        if (!expected.test(event.revision()))
            throw Refused.changedMeanwhile("ほかの人が先に訂正しました（現在は第" + event.revision()
                    + "版）。 / Corrected meanwhile; now at revision " + event.revision() + ".");
        var company =
                register.contractor(event.contractorId()).orElseThrow().entry().name();
        var shared = named(said, company, event.shared().facts().involved().consentToSubcontracting());
        check(shared, reason == null ? "" : reason);
        if (merging.write(shared).equals(merging.write(event.shared()))) return reading.one(id);
        int next = event.revision() + 1;
        var words = String.valueOf(reason).strip();
        events.append(id, next, clock.instant().truncatedTo(ChronoUnit.MICROS), by.account(), words, shared);
        for (var reach : reaching.all(event, shared, next, words, by)) events.reached(id, reach);
        return reading.one(id);
    }

    private Answer claimed(UUID report, UUID contractor) {
        return reports.find(report)
                .filter(found -> found.contractorId().equals(contractor))
                .orElseThrow(() -> Refused.field("report", "この委託先の報告ではありません。 / It is no report of this contractor."))
                .said()
                .consent();
    }

    /** @param claimed whether the contractor says that there was consent; not shared, since each body gives its own */
    private static SharedFacts named(SharedFacts said, String contractor, Answer claimed) {
        return new SharedFacts(FromTheRegister.fill(said.facts(), contractor, claimed, List.of()), said.narrative());
    }

    /** @param reason null where none is asked for */
    private void check(SharedFacts shared, @Nullable String reason) {
        var problems = new ArrayList<FieldProblem>();
        // Body, department and moment of knowing are each body's own; what is said about them here is not looked at.
        var nobody = new Report(
                new ReportingBody("-", "-", ReportingBody.Kind.UNKNOWN),
                "-",
                shared.facts(),
                shared.narrative(),
                false);
        amending.problems(nobody).stream()
                .filter(problem -> SharedFacts.FIELDS.contains(problem.field()))
                .forEach(problems::add);
        if (reason != null && (reason.isBlank() || reason.length() > LONGEST_REASON))
            problems.add(new FieldProblem(
                    "amendmentReason",
                    "訂正の理由は必須です（" + LONGEST_REASON + "文字以内）。 / Say why it is corrected (at most " + LONGEST_REASON
                            + " characters)."));
        if (!problems.isEmpty()) throw Refused.fields(problems);
    }

    static Draft draft(Report report) {
        return new Draft(report.body(), report.department(), report.facts(), report.narrative(), report.drill(), false);
    }
}
