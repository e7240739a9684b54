package jp.ippo.notification.duties;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.events.CaseProgressed.Step;
import jp.ippo.notification.cases.Announcer;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.cases.CaseWatcher;
import jp.ippo.notification.cases.RowsByCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The authorities of a case: proposed from the facts, decided by a person, proved when told. */
@Component
public class OtherDuties {

    private static final int LONGEST_NAME = 200;

    private final CaseFiles cases;
    private final Lanes lanes;
    private final LaneRecords records;
    private final Announcer announcer;
    private final List<CaseWatcher> watchers;
    private final Clock clock;

    OtherDuties(
            CaseFiles cases,
            Lanes lanes,
            LaneRecords records,
            Announcer announcer,
            List<CaseWatcher> watchers,
            Clock clock) {
        this.cases = cases;
        this.lanes = lanes;
        this.records = records;
        this.announcer = announcer;
        this.watchers = watchers;
        this.clock = clock;
    }

    /** @throws Refused 404 when there is no such case */
    public List<Lane> of(UUID incidentId) {
        return of(cases.get(incidentId));
    }

    public List<Lane> of(CaseFile file) {
        return RowsByCase.of(file.incidentId(), of(List.of(file)));
    }

    /** Of every case all its lanes, by one question. */
    public Map<UUID, List<Lane>> of(List<CaseFile> files) {
        return lanes.of(files);
    }

    /** @throws Refused 422 without a name */
    @Transactional
    public void add(UUID incidentId, @Nullable String name, String by) {
        cases.lock(incidentId);
        var given = Words.given(name);
        if (given == null) throw Refused.field("name", "連絡先の名称を入れてください。 / Name the authority.");
        if (given.length() > LONGEST_NAME) throw Refused.field("name", "200字以内で書いてください。 / At most 200 characters.");
        records.add(incidentId, given, by, now());
    }

    /** @throws Refused 422 when a field cannot be right */
    @Transactional
    public void decide(UUID incidentId, @Nullable String lane, WhetherOwed decision, String by) {
        cases.lock(incidentId);
        records.add(incidentId, existing(incidentId, lane), decision.decide(by, now()));
        watchers.forEach(watcher -> watcher.changed(incidentId));
    }

    /**
     * A proof ends the duty; a further one corrects it and leaves the earlier ones on record.
     *
     * @throws Refused 422 when it cannot have been so, 409 where a person decided that it is not owed
     */
    @Transactional
    public void prove(UUID incidentId, @Nullable String lane, TheyWereTold told, String by) {
        cases.lock(incidentId);
        var code = existing(incidentId, lane);
        var notOwed =
                of(incidentId).stream().anyMatch(one -> one.code().equals(code) && one.state() == Lane.State.NOT_OWED);
        if (notOwed)
            throw Refused.conflict(
                    "連絡不要と決めた相手です。先に要否を改めてください。 / It was decided that this is not owed; change that first.");
        var knownAt = cases.get(incidentId).knownAt().orElse((Instant) null);
        records.add(incidentId, code, told.prove(knownAt, by, now()));
        announcer.announce(incidentId, Step.OTHER_DUTY_PROVED, by, null);
    }

    private String existing(UUID incidentId, @Nullable String lane) {
        if (lane == null || of(incidentId).stream().noneMatch(one -> one.code().equals(lane)))
            throw Refused.field("lane", "この連絡先はありません。 / There is no such authority in this case.");
        return lane;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
