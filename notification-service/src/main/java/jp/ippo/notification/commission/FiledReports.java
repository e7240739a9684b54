package jp.ippo.notification.commission;

import static jp.ippo.events.CaseProgressed.Step.FINAL_REPORT_FILED;
import static jp.ippo.events.CaseProgressed.Step.FOLLOW_UP_REPORT_FILED;
import static jp.ippo.events.CaseProgressed.Step.PRELIMINARY_REPORT_FILED;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.events.CaseProgressed.Step;
import jp.ippo.notification.cases.Announcer;
import jp.ippo.notification.cases.CaseFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that a person filed a signed version at the PPC's own form. Ippō files nothing. */
@Component
public class FiledReports {

    private final CaseFiles cases;
    private final ReportVersions versions;
    private final Signatures signatures;
    private final Filings filings;
    private final Drafting drafting;
    private final Announcer announcer;
    private final Clock clock;

    FiledReports(
            CaseFiles cases,
            ReportVersions versions,
            Signatures signatures,
            Filings filings,
            Drafting drafting,
            Announcer announcer,
            Clock clock) {
        this.cases = cases;
        this.versions = versions;
        this.signatures = signatures;
        this.filings = filings;
        this.drafting = drafting;
        this.announcer = announcer;
        this.clock = clock;
    }

    public List<Filing> of(UUID incidentId) {
        return filings.of(incidentId);
    }

    /**
     * The same receipt brought twice is one record; another receipt of the same version corrects it.
     *
     * @throws Refused 403 to who signed it, 409 before there is a draft, unsigned, or out of its order, 422 when it cannot have
     *     been so or is late without a reason
     */
    @Transactional
    public Filing filed(UUID incidentId, ReportKind kind, Receipt receipt, String by) {
        cases.lock(incidentId);
        int version = version(incidentId, kind, receipt);
        signedByAnother(incidentId, kind, version, by);
        var file = cases.get(incidentId);
        var standing = filings.standing(incidentId);
        var filing = receipt.record(
                standing.ever().size() + 1,
                kind,
                version,
                file.knownAt().orElseThrow(Drafting::nothingYet),
                file.deadlines().orElse(null),
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        for (var known : standing.standing()) {
            if (known.isOf(kind, version)
                    && known.receiptNumber().equals(filing.receiptNumber())
                    && known.filedAt().equals(filing.filedAt())) return known;
        }
        boolean corrects = standing.standing().stream().anyMatch(known -> known.isOf(kind, version));
        if (!corrects) {
            Succession.mayBegin(kind, standing);
            afterTheOneBefore(filing, standing);
        }
        filings.add(incidentId, filing);
        var now = filings.standing(incidentId);
        cases.filed(incidentId, now.preliminaryFiledAt(), now.finalFiledAt());
        steps(kind).forEach(step -> announcer.announce(incidentId, step, by, null));
        drafting.redraft(incidentId, Announcer.IPPO, null);
        return filing;
    }

    private int version(UUID incidentId, ReportKind kind, Receipt receipt) {
        if (receipt.version() == null)
            return versions.newest(incidentId, kind).map(ReportVersion::version).orElseThrow(Drafting::nothingYet);
        if (versions.newest(incidentId, kind).isEmpty()) throw Drafting.nothingYet();
        if (versions.version(incidentId, kind, receipt.version()).isEmpty())
            throw Refused.field("version", "この版はありません。 / There is no such version.");
        return receipt.version();
    }

    private void signedByAnother(UUID incidentId, ReportKind kind, int version, String by) {
        var signature = signatures
                .of(incidentId, kind, version)
                .orElseThrow(() -> Refused.conflict("この版は第二の担当者の確認を受けていないため、提出を記録できません。"
                        + " / This version is not signed by a second person, so its filing is not recorded."));
        if (signature.signedBy().equals(by))
            throw Refused.forbidden("確認した人は提出を記録できません。 / Who signed this version cannot record its filing.");
    }

    private static void afterTheOneBefore(Filing filing, StandingFilings standing) {
        var before = standing.last();
        if (before != null && filing.filedAt().isBefore(before.filedAt().truncatedTo(ChronoUnit.MINUTES)))
            throw Refused.field("filedAt", "前回の報告より前の日時です。 / It lies before the report that came before.");
    }

    private static List<Step> steps(ReportKind kind) {
        return switch (kind) {
            case PRELIMINARY -> List.of(PRELIMINARY_REPORT_FILED);
            case PRELIMINARY_AND_FINAL -> List.of(PRELIMINARY_REPORT_FILED, FINAL_REPORT_FILED);
            case FOLLOW_UP -> List.of(FOLLOW_UP_REPORT_FILED);
            case FINAL -> List.of(FINAL_REPORT_FILED);
        };
    }
}
