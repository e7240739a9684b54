package jp.ippo.intake.filing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.intake.incident.AccessDecision;
import jp.ippo.intake.incident.Incident;
import jp.ippo.intake.incident.Incidents;
import jp.ippo.intake.incident.Revision;
import org.springframework.stereotype.Component;

/** 閲覧: the incidents a member of staff may see. One that is not theirs is as if it were not there. */
@Component
public class ReadIncidents {

    private static final Duration TWO_DAYS = Duration.ofHours(48);

    private final Incidents incidents;

    ReadIncidents(Incidents incidents) {
        this.incidents = incidents;
    }

    public Incident one(UUID id, Reporter by) {
        return visible(id, by).orElseThrow(() -> Refused.notFound("この事案はありません。 / There is no such incident."));
    }

    /** All revisions, the first one first. */
    public List<Revision> revisions(UUID id, Reporter by) {
        return incidents.revisions(one(id, by).current().incidentId());
    }

    /** @param before filed before this incident */
    public List<Incident> newest(Optional<UUID> before, int howMany, Reporter by) {
        before.ifPresent(id ->
                visible(id, by).orElseThrow(() -> Refused.field("before", "この事案はありません。 / There is no such incident.")));
        if (by.seesAll()) return incidents.newest(Optional.empty(), before, howMany, by.sight());
        return by.department()
                .map(own -> incidents.newest(Optional.of(own), before, howMany, by.sight()))
                .orElse(List.of());
    }

    /** 閲覧制限の記録: who decided when who may see it, the newest first. */
    public List<AccessDecision> accessDecisions(UUID id, Reporter by) {
        return incidents.accessDecisions(one(id, by).current().incidentId());
    }

    /** 重複の注意: what the department has reported with the same cause, known within two days of it. */
    public List<Incident> similar(Draft draft, Reporter by, String exceptFiledWith) {
        var known = draft.facts().knownAt();
        if (known == null) return List.of();
        return by.departmentOf(draft)
                .map(department -> incidents.similar(
                        department,
                        draft.isDrill(),
                        draft.facts().cause().name(),
                        known,
                        TWO_DAYS,
                        by.sight(),
                        exceptFiledWith))
                .orElse(List.of());
    }

    private Optional<Incident> visible(UUID id, Reporter by) {
        return incidents.find(id).filter(by::sees);
    }
}
