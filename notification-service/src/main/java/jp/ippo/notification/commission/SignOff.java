package jp.ippo.notification.commission;

import static jp.ippo.events.CaseProgressed.Step.REPORT_SIGNED;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ippo.door.Refused;
import jp.ippo.notification.cases.Announcer;
import jp.ippo.notification.cases.CaseFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A second person signs the newest version, bound to every byte of it. Nothing is filed without. */
@Component
public class SignOff {

    private final CaseFiles cases;
    private final ReportVersions versions;
    private final Signatures signatures;
    private final Announcer announcer;
    private final Clock clock;

    SignOff(CaseFiles cases, ReportVersions versions, Signatures signatures, Announcer announcer, Clock clock) {
        this.cases = cases;
        this.versions = versions;
        this.signatures = signatures;
        this.announcer = announcer;
        this.clock = clock;
    }

    /**
     * A 速報 may be signed with open fields (把握しているものに限る); a 確報 only when every field is known or stated unknown.
     *
     * @throws Refused 403 to an author, 409 when it is not complete or signed by somebody else, 412 when it is not the newest
     */
    @Transactional
    public Signature sign(UUID incidentId, ReportKind kind, Signing signing, String by) {
        cases.lock(incidentId);
        var newest = versions.newest(incidentId, kind).orElseThrow(Drafting::nothingYet);
        if (!Integer.valueOf(newest.version()).equals(signing.version())
                || !newest.digest().equals(signing.digest()))
            throw Refused.changedMeanwhile("確認した版は最新ではありません。最新の版を開いて確かめてください。"
                    + " / This is not the newest version any more. Open the newest and read it.");
        if (newest.authors().contains(by))
            throw Refused.forbidden("この版を書いた人は確認者になれません。 / Who wrote in this version cannot sign it.");
        var signed = signatures.of(incidentId, kind, newest.version());
        if (signed.isPresent()) {
            if (signed.get().signedBy().equals(by)) return signed.get();
            throw Refused.conflict("この版は確認済みです。 / This version is signed already.");
        }
        if (kind.isFinal() && !newest.isComplete()) throw incomplete(newest);
        var signature = new Signature(
                kind, newest.version(), newest.digest(), by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        signatures.add(incidentId, signature);
        announcer.announce(incidentId, REPORT_SIGNED, by, null);
        return signature;
    }

    private static Refused incomplete(ReportVersion version) {
        var open = Stream.concat(version.missing().stream(), version.toLookAtAgain().stream())
                .map(FilledField::number)
                .distinct()
                .collect(Collectors.joining(", "));
        return Refused.conflict("確報では全ての項目を記入するか、不明の理由を書いてください。未了の項目: " + open
                + " / A final report says something about every field, or why it is not known. Open fields: " + open);
    }

    /** Which version the second person read. */
    public record Signing(
            @Nullable Integer version, @Nullable String digest) {}
}
