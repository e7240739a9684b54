package jp.ippo.notification.commission;

import static jp.ippo.events.CaseProgressed.Step.PRELIMINARY_REPORT_DRAFTED;
import static jp.ippo.events.CaseProgressed.Step.PRELIMINARY_REPORT_FILED;
import static jp.ippo.notification.cases.Announcer.IPPO;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.cases.Announcer;
import jp.ippo.notification.cases.CaseFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 速報: drafted by Ippō, filed by a person at the PPC's own form, never by Ippō. */
@Component
public class PreliminaryReports {

    private final CaseFiles cases;
    private final FormFiller filler;
    private final ReportVersions versions;
    private final Filings filings;
    private final Announcer announcer;
    private final Clock clock;

    PreliminaryReports(
            CaseFiles cases,
            FormFiller filler,
            ReportVersions versions,
            Filings filings,
            Announcer announcer,
            Clock clock) {
        this.cases = cases;
        this.filler = filler;
        this.versions = versions;
        this.filings = filings;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** Freezes a new version, once report and judgement are there and when it would say something new. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void draft(UUID incidentId, UUID causedBy) {
        cases.lock(incidentId);
        var file = cases.get(incidentId);
        var report = file.report();
        var judgement = file.judgement();
        if (report == null || judgement == null) return;
        var filed = filings.of(incidentId);
        var fields = filler.fill(report, judgement, filed.isEmpty() ? null : filed.get(filed.size() - 1));
        var before = versions.newest(incidentId);
        if (before.isPresent() && before.get().saysTheSame(fields)) return;
        int version = before.map(PreliminaryReport::version).orElse(0) + 1;
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        versions.add(incidentId, new PreliminaryReport(version, report.revision(), judgement.number(), now, fields));
        announcer.announce(incidentId, PRELIMINARY_REPORT_DRAFTED, IPPO, causedBy);
    }

    /**
     * @param version null for the newest
     * @throws Refused 404 when there is no such case or version
     */
    public PreliminaryReport get(UUID incidentId, @Nullable Integer version) {
        cases.get(incidentId);
        return (version == null ? versions.newest(incidentId) : versions.version(incidentId, version))
                .orElseThrow(
                        () -> Refused.notFound(
                                "速報の案はまだありません。報告と判定が揃うと作られます。 / There is no such draft yet; it is made from report and judgement."));
    }

    /** Empty until the first version was drafted. */
    public Optional<PreliminaryReport> newest(UUID incidentId) {
        return versions.newest(incidentId);
    }

    public List<Filing> filings(UUID incidentId) {
        return filings.of(incidentId);
    }

    /**
     * Records that a person filed the report. The same receipt brought twice is one record.
     *
     * @throws Refused 409 before there is a draft, 422 when it cannot have been so or is late without a reason
     */
    @Transactional
    public Filing filed(UUID incidentId, Receipt receipt, String by) {
        cases.lock(incidentId);
        var file = cases.get(incidentId);
        var version = receipt.version() == null ? newestVersion(incidentId) : existing(incidentId, receipt.version());
        var knownAt = file.knownAt().orElseThrow(PreliminaryReports::noDraftYet);
        var earlier = filings.of(incidentId);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var filing = receipt.record(
                earlier.size() + 1, version, knownAt, file.deadlines().orElse(null), by, now);
        for (var known : earlier) {
            if (known.receiptNumber().equals(filing.receiptNumber())
                    && known.filedAt().equals(filing.filedAt())) return known;
        }
        filings.add(incidentId, filing);
        cases.preliminaryFiled(incidentId, filing.filedAt());
        announcer.announce(incidentId, PRELIMINARY_REPORT_FILED, by, null);
        return filing;
    }

    private int newestVersion(UUID incidentId) {
        return versions.newest(incidentId).map(PreliminaryReport::version).orElseThrow(PreliminaryReports::noDraftYet);
    }

    private int existing(UUID incidentId, int version) {
        if (versions.version(incidentId, version).isEmpty())
            throw Refused.field("version", "この版はありません。 / There is no such version.");
        return version;
    }

    private static Refused noDraftYet() {
        return Refused.conflict("速報の案がまだないため、提出を記録できません。 / There is no draft yet that could have been filed.");
    }
}
