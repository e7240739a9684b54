package jp.ippo.notification.commission;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.cases.CaseFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reports of a case, to read. */
@Component
public class Reports {

    private final CaseFiles cases;
    private final ReportVersions versions;
    private final Signatures signatures;
    private final Filings filings;
    private final Drafting drafting;
    private final FormFiller filler;

    Reports(
            CaseFiles cases,
            ReportVersions versions,
            Signatures signatures,
            Filings filings,
            Drafting drafting,
            FormFiller filler) {
        this.cases = cases;
        this.versions = versions;
        this.signatures = signatures;
        this.filings = filings;
        this.drafting = drafting;
        this.filler = filler;
    }

    /**
     * @param version null for the newest
     * @throws Refused 404 when there is no such case or version
     */
    public ReportVersion get(UUID incidentId, ReportKind kind, @Nullable Integer version) {
        cases.get(incidentId);
        return (version == null ? versions.newest(incidentId, kind) : versions.version(incidentId, kind, version))
                .orElseThrow(() -> Refused.notFound("この報告の案はまだありません。 / There is no such draft yet."));
    }

    /** Empty until the first version was drafted. */
    public Optional<ReportVersion> newest(UUID incidentId, ReportKind kind) {
        return versions.newest(incidentId, kind);
    }

    public Optional<Signature> signature(UUID incidentId, ReportKind kind, int version) {
        return signatures.of(incidentId, kind, version);
    }

    /** Of all kinds, the oldest first. */
    public List<VersionHead> versions(UUID incidentId) {
        return versions.heads(incidentId);
    }

    /** How each kind of report stands. */
    public List<ReportState> states(UUID incidentId) {
        var standing = filings.standing(incidentId);
        return Arrays.stream(ReportKind.values())
                .map(kind -> state(incidentId, kind, standing))
                .toList();
    }

    /** @return the filing of exactly this version, where it stands */
    public Optional<Filing> filing(UUID incidentId, ReportKind kind, int version) {
        return filings.standing(incidentId).standing().stream()
                .filter(filing -> filing.isOf(kind, version))
                .findFirst();
    }

    public PpcForm form() {
        return filler.form();
    }

    private ReportState state(UUID incidentId, ReportKind kind, StandingFilings standing) {
        var newest = versions.newest(incidentId, kind);
        boolean isOpen = drafting.isOpen(incidentId, kind, standing);
        return new ReportState(
                kind,
                newest.orElse(null),
                newest.flatMap(one -> signatures.of(incidentId, kind, one.version()))
                        .orElse(null),
                standing.standing().stream().filter(one -> one.kind() == kind).toList(),
                isOpen && newest.isPresent(),
                !isOpen && Succession.allows(kind, standing));
    }
}
