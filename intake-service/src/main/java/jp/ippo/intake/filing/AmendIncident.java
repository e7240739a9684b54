package jp.ippo.intake.filing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.intake.incident.Incidents;
import jp.ippo.intake.incident.Report;
import jp.ippo.intake.incident.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** 訂正・追完: adds a revision to an incident; the revisions before it stay. */
@Component
public class AmendIncident {

    private final ReportCheck reports;
    private final Incidents incidents;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Counter amended;

    AmendIncident(
            ReportCheck reports,
            Incidents incidents,
            PlatformTransactionManager transactions,
            Clock clock,
            MeterRegistry meters) {
        this.reports = reports;
        this.incidents = incidents;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.amended = Counter.builder("ippo.incidents.amended")
                .description("Revisions added to incidents")
                .register(meters);
    }

    /**
     * @param expected whether the caller may have meant this revision number (If-Match)
     * @return the newest revision: the one before when nothing in it changes
     * @throws Refused 404, 403, 412 when somebody else amended it meanwhile, 422 when something cannot be right
     */
    public Revision amend(UUID id, Amendment amendment, Reporter by, IntPredicate expected) {
        var outcome = transaction.execute(status -> amendLocked(id, amendment, by, expected));
        if (outcome.added()) amended.increment();
        return outcome.revision();
    }

    /** What would be refused of a report whose moment of knowing stays. */
    public List<FieldProblem> problems(Report report) {
        var problems = new Problems();
        reports.check(report, problems);
        return problems.found();
    }

    private Outcome amendLocked(UUID id, Amendment amendment, Reporter by, IntPredicate expected) {
        var incident = incidents
                .lock(id)
                .filter(by::sees)
                .orElseThrow(() -> Refused.notFound("この事案はありません。 / There is no such incident."));
        var before = incident.current();
        if (!expected.test(before.number()))
            throw Refused.changedMeanwhile("ほかの人が先に訂正しました（現在は第" + before.number()
                    + "版）。 / Amended meanwhile; now at revision " + before.number() + ".");
        var draft = amendment.draft();
        var drill = before.report().drill();
        var report = draft.in(by.departmentOf(draft, incident.department()), drill);
        if (draft.drill() != null && draft.drill() != drill)
            throw Refused.field(
                    "drill", "訓練か実際の事案かは、後から変えられません。 / A drill never becomes real, nor a real incident a drill.");
        var reason = checked(report, amendment.reason(), before.report());
        if (report.equals(before.report())) return new Outcome(before, false);
        var next = before.amended(report, reason, by.account(), clock.instant());
        incidents.append(next);
        return new Outcome(next, true);
    }

    private String checked(Report report, @Nullable String reason, Report before) {
        var problems = new Problems();
        reports.check(report, problems);
        reports.checkMomentOfKnowing(before.facts(), report.facts(), problems);
        if (reason == null) problems.add("amendmentReason", "訂正の理由は必須です。", "Say why it is amended.");
        Texts.checkReason("amendmentReason", reason, problems);
        problems.refuseIfAny();
        return String.valueOf(reason);
    }

    private record Outcome(Revision revision, boolean added) {}
}
