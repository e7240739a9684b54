package jp.ippo.notification.commission;

import static jp.ippo.events.CaseProgressed.Step.FINAL_REPORT_DRAFTED;
import static jp.ippo.events.CaseProgressed.Step.PRELIMINARY_REPORT_DRAFTED;
import static jp.ippo.notification.cases.Announcer.IPPO;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ippo.door.Refused;
import jp.ippo.notification.cases.Announcer;
import jp.ippo.notification.cases.CaseFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes a new version of every report that is being worked on, as soon as it would say something new. The 速報 is drafted by
 * itself; so is the 確報 once the 速報 was filed. The others are begun by a person.
 */
@Component
public class Drafting {

    private final CaseFiles cases;
    private final FormFiller filler;
    private final Entries entries;
    private final Records records;
    private final Signatures signatures;
    private final ReportVersions versions;
    private final Filings filings;
    private final Announcer announcer;
    private final Clock clock;

    Drafting(
            CaseFiles cases,
            FormFiller filler,
            Entries entries,
            Records records,
            Signatures signatures,
            ReportVersions versions,
            Filings filings,
            Announcer announcer,
            Clock clock) {
        this.cases = cases;
        this.filler = filler;
        this.entries = entries;
        this.records = records;
        this.signatures = signatures;
        this.versions = versions;
        this.filings = filings;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** After a newer report or judgement was heard. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void draft(UUID incidentId, UUID causedBy) {
        cases.lock(incidentId);
        redraft(incidentId, IPPO, causedBy);
    }

    /**
     * A person begins a report that is not begun by itself. Begun twice it stays the one draft.
     *
     * @throws Refused 409 when this kind of report has no place now
     */
    @Transactional
    public ReportVersion begin(UUID incidentId, ReportKind kind, String by) {
        cases.lock(incidentId);
        var standing = filings.standing(incidentId);
        Succession.mayBegin(kind, standing);
        if (isOpen(incidentId, kind, standing))
            return versions.newest(incidentId, kind).orElseThrow(Drafting::nothingYet);
        return freeze(incidentId, kind, standing, by, null, true).orElseThrow(Drafting::nothingYet);
    }

    /** Under the lock of the case: every open report that would say something new. */
    void redraft(UUID incidentId, String by, @Nullable UUID causedBy) {
        var standing = filings.standing(incidentId);
        var begun = versions.newestNumbers(incidentId);
        for (var kind : ReportKind.values()) {
            if (isOpen(incidentId, kind, standing, begun)) freeze(incidentId, kind, standing, by, causedBy, false);
        }
    }

    /**
     * Under the lock of the case: what the rooms have on record now. A 速報 does not ask for it, and what is signed stays as
     * it was signed: its text says as of when it speaks.
     */
    void takeOver(UUID incidentId) {
        var standing = filings.standing(incidentId);
        var begun = versions.newestNumbers(incidentId);
        for (var kind : ReportKind.values()) {
            if (kind == ReportKind.PRELIMINARY || !isOpen(incidentId, kind, standing, begun)) continue;
            boolean signed = versions.newest(incidentId, kind)
                    .flatMap(newest -> signatures.of(incidentId, kind, newest.version()))
                    .isPresent();
            if (!signed) freeze(incidentId, kind, standing, IPPO, null, false);
        }
    }

    /** Under the lock of the case: a new version even if it says the same, so that it is signed anew. */
    void afresh(UUID incidentId, ReportKind kind, String by) {
        var standing = filings.standing(incidentId);
        if (isOpen(incidentId, kind, standing)) freeze(incidentId, kind, standing, by, null, true);
    }

    /** Whether this kind of report is being worked on: begun and not filed. */
    boolean isOpen(UUID incidentId, ReportKind kind, StandingFilings standing) {
        return isOpen(incidentId, kind, standing, versions.newestNumbers(incidentId));
    }

    private boolean isOpen(UUID incidentId, ReportKind kind, StandingFilings standing, Map<ReportKind, Integer> begun) {
        var newest = Optional.ofNullable(begun.get(kind));
        return switch (kind) {
            case PRELIMINARY -> standing.preliminary().isEmpty();
            case PRELIMINARY_AND_FINAL ->
                newest.isPresent() && standing.preliminary().isEmpty();
            case FOLLOW_UP -> newest.isPresent() && !standing.wasEverFiled(kind, newest.get());
            case FINAL -> standing.finalReport().isEmpty() && (newest.isPresent() || isOwedNow(incidentId, standing));
        };
    }

    private boolean isOwedNow(UUID incidentId, StandingFilings standing) {
        return standing.preliminary().isPresent()
                && cases.get(incidentId).deadlines().isPresent();
    }

    private Optional<ReportVersion> freeze(
            UUID incidentId,
            ReportKind kind,
            StandingFilings standing,
            String by,
            @Nullable UUID causedBy,
            boolean evenIfTheSame) {
        var file = cases.get(incidentId);
        var report = file.report();
        var judgement = file.judgement();
        if (report == null || judgement == null) return Optional.empty();
        var own = entries.newest(incidentId);
        var fields = filler.fill(report, judgement, standing.place(kind), own, records.of(incidentId));
        var before = versions.newest(incidentId, kind);
        if (!evenIfTheSame && before.isPresent() && before.get().fields().equals(fields)) return Optional.empty();
        int version = before.map(ReportVersion::version).orElse(0) + 1;
        var text = versions.inJson(fields);
        var frozen = new ReportVersion(
                kind,
                version,
                report.revision(),
                judgement.number(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by,
                authors(by, fields),
                ReportVersion.digest(incidentId, kind, version, text),
                fields);
        versions.add(incidentId, frozen, text);
        if (kind != ReportKind.FOLLOW_UP)
            announcer.announce(
                    incidentId,
                    kind == ReportKind.PRELIMINARY ? PRELIMINARY_REPORT_DRAFTED : FINAL_REPORT_DRAFTED,
                    by,
                    causedBy);
        return Optional.of(frozen);
    }

    /** Who began or changed it, and whose words stand in it. */
    private static List<String> authors(String by, List<FilledField> fields) {
        var writers =
                fields.stream().flatMap(field -> Stream.ofNullable(field.own())).map(FilledField.Own::by);
        var authors = new TreeSet<>(writers.toList());
        if (!by.equals(IPPO)) authors.add(by);
        return List.copyOf(authors);
    }

    static Refused nothingYet() {
        return Refused.conflict(
                "報告の案がまだありません。部署の報告と判定が揃うと作られます。 / There is no draft yet; it is made from report and judgement.");
    }
}
