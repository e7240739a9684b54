package jp.ippo.notification.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Of every case all its lanes. */
    Map<UUID, List<Lane>> of(List<CaseFile> files) {
        var recorded = records.of(files.stream().map(CaseFile::incidentId).toList());
        return files.stream()
                .collect(Collectors.toMap(
                        CaseFile::incidentId,
                        file -> lanes(file, recorded.getOrDefault(file.incidentId(), LanesOnRecord.nothing()))));
    }

    private List<Lane> lanes(CaseFile file, LanesOnRecord recorded) {
        var lanes = new ArrayList<Lane>();
        for (var authority : Authority.values()) {
            var report = file.report();
            var proposal = report == null ? Optional.<Proposal>empty() : Proposal.of(authority, report);
            var code = authority.name();
            lanes.add(lane(code, null, proposal.orElse(null), target(file, authority), recorded));
        }
        recorded.added().forEach((code, name) -> lanes.add(lane(code, name, null, null, recorded)));
        return lanes;
    }

    private static Lane lane(
            String code,
            @Nullable String name,
            @Nullable Proposal proposal,
            @Nullable LocalDate target,
            LanesOnRecord recorded) {
        var decided = recorded.decisionsOn(code);
        var proved = recorded.proofsOf(code);
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
