package jp.ippo.intake.filing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.FieldProblem;
import jp.ippo.intake.attachments.Attachments;
import jp.ippo.intake.incident.Incidents;
import jp.ippo.intake.incident.Report;
import jp.ippo.intake.incident.Revision;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** 新規の報告: files an incident, once per key. */
@Component
public class FileIncident {

    private final ReportCheck reports;
    private final FilingKeys keys;
    private final Incidents incidents;
    private final SavedForms drafts;
    private final Attachments attachments;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Counter filed;

    FileIncident(
            ReportCheck reports,
            FilingKeys keys,
            Incidents incidents,
            SavedForms drafts,
            Attachments attachments,
            PlatformTransactionManager transactions,
            Clock clock,
            MeterRegistry meters) {
        this.reports = reports;
        this.keys = keys;
        this.incidents = incidents;
        this.drafts = drafts;
        this.attachments = attachments;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.filed = Counter.builder("ippo.incidents.filed")
                .description("Incidents filed, repeated requests not counted")
                .register(meters);
    }

    /**
     * @param key given by the caller: the same key answers with the same first revision
     * @throws jp.ippo.door.Refused 403 for another department, 422 when something cannot be right
     */
    public Revision file(Draft draft, Reporter by, Optional<String> key) {
        var problems = new Problems();
        key.ifPresent(value -> FilingKey.check(value, problems));
        var report = draft.in(by.departmentOf(draft).orElse(""));
        reports.check(report, problems);
        problems.refuseIfAny();

        var newIncident = UUID.randomUUID();
        var revision = transaction.execute(status -> {
            var filed = key.flatMap(value -> keys.take(by.account(), value, newIncident, report, draft.restricted()))
                    .map(this::filedBefore)
                    .orElseGet(() -> store(newIncident, report, draft.restricted(), by));
            key.ifPresent(value -> {
                attachments.moveToIncident(by.account(), value, filed.incidentId());
                drafts.discardFiled(by.account(), value);
            });
            return filed;
        });
        if (revision.incidentId().equals(newIncident)) filed.increment();
        return revision;
    }

    /** What would be refused, for somebody who is still writing. */
    public List<FieldProblem> problems(Draft draft, Reporter by) {
        var problems = new Problems();
        reports.check(draft.in(by.departmentOf(draft).orElse("")), problems);
        return problems.found();
    }

    private Revision store(UUID newIncident, Report report, boolean restricted, Reporter by) {
        var plain = Revision.first(newIncident, report, by.account(), clock.instant());
        var first = restricted ? plain.wishedRestricted() : plain;
        incidents.add(first);
        return first;
    }

    private Revision filedBefore(UUID incident) {
        return incidents.revision(incident, 1).orElseThrow();
    }
}
