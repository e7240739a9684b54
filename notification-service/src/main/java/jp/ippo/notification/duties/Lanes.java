package jp.ippo.notification.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ippo.events.ReportingBody;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.deadlines.JapaneseDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the lanes of a case together. */
@Component
class Lanes {

    private final LaneRecords records;
    private final DutiesProperties properties;

    Lanes(LaneRecords records, DutiesProperties properties) {
        this.records = records;
        this.properties = properties;
    }

    List<Lane> of(CaseFile file) {
        var decisions = records.decisions(file.incidentId());
        var proofs = records.proofs(file.incidentId());
        var lanes = new ArrayList<Lane>();
        for (var authority : Authority.values()) {
            var report = file.report();
            var proposal = report == null ? Optional.<Proposal>empty() : Proposal.of(authority, report);
            var code = authority.name();
            lanes.add(lane(
                    code, null, proposal.orElse(null), target(file, authority), decisions.get(code), proofs.get(code)));
        }
        records.added(file.incidentId())
                .forEach(
                        (code, name) -> lanes.add(lane(code, name, null, null, decisions.get(code), proofs.get(code))));
        return lanes;
    }

    private static Lane lane(
            String code,
            @Nullable String name,
            @Nullable Proposal proposal,
            @Nullable LocalDate target,
            @Nullable List<Decision> decisions,
            @Nullable List<Proof> proofs) {
        var decided = decisions == null ? List.<Decision>of() : decisions;
        var proved = proofs == null ? List.<Proof>of() : proofs;
        var own = decided.isEmpty() ? null : decided.get(decided.size() - 1).dueOn();
        return new Lane(code, name, Lane.state(decided, proved), proposal, own == null ? target : own, decided, proved);
    }

    /** The office's own, counted from the day of knowing. */
    private @Nullable LocalDate target(CaseFile file, Authority authority) {
        var knownAt = file.knownAt();
        var days = properties.target(file.body().map(ReportingBody::code).orElse(""), authority);
        if (knownAt.isEmpty() || days.isEmpty()) return null;
        return JapaneseDay.of(knownAt.get()).plusDays(days.get());
    }
}
