package jp.ippo.notification.cases;

import static jp.ippo.events.CaseProgressed.Step.CASE_OPENED;
import static jp.ippo.events.CaseProgressed.Step.DECISION_CHANGED;
import static jp.ippo.notification.cases.Announcer.IPPO;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.ippo.delivery.UntreatableEvent;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps each case at what was last reported and judged. Whichever event comes first opens the case; a lower number than
 * one already heard changes nothing, since every event carries the whole of its kind.
 */
@Component
public class IncidentFollower {

    private final CaseFiles cases;
    private final Announcer announcer;
    private final List<AfterNews> listeners;
    private final Clock clock;
    private final HeardEvents heard;
    private final List<CaseWatcher> watchers;

    IncidentFollower(
            CaseFiles cases,
            Announcer announcer,
            HeardEvents heard,
            List<AfterNews> listeners,
            List<CaseWatcher> watchers,
            Clock clock) {
        this.cases = cases;
        this.announcer = announcer;
        this.listeners = listeners;
        this.clock = clock;
        this.heard = heard;
        this.watchers = watchers;
    }

    /**
     * @param eventId of the event that brought the report
     * @param asHeard its own JSON
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public News reported(UUID eventId, IncidentReported report, String asHeard) {
        open(report.incidentId(), report.drill(), eventId, () -> heard.keep(eventId, report, asHeard));
        cases.keep(report.incidentId(), report.access());
        if (!cases.keep(report, asHeard)) return News.OUTDATED;
        listeners.forEach(one -> one.heard(report.incidentId(), eventId));
        watchers.forEach(watcher -> watcher.changed(report.incidentId()));
        return News.NEWER;
    }

    /**
     * @param eventId of the event that brought the judgement
     * @param asHeard its own JSON
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public News assessed(UUID eventId, IncidentAssessed judgement, String asHeard) {
        open(judgement.incidentId(), judgement.drill(), eventId, () -> heard.keep(eventId, judgement, asHeard));
        var before = cases.get(judgement.incidentId()).duty();
        if (!cases.keep(judgement, asHeard)) return News.OUTDATED;
        if (before.isPresent() && before.get() != judgement.duty())
            announcer.announce(judgement.incidentId(), DECISION_CHANGED, IPPO, eventId);
        listeners.forEach(one -> one.heard(judgement.incidentId(), eventId));
        watchers.forEach(watcher -> watcher.changed(judgement.incidentId()));
        return News.NEWER;
    }

    /** What was heard stands in the timeline before the step it led to. */
    private void open(UUID incidentId, boolean drill, UUID eventId, Runnable keep) {
        boolean opened = cases.open(incidentId, drill, clock.instant());
        if (!opened && cases.isDrill(incidentId) != drill)
            // Believing it either way would mail people about nothing, or nobody about something: a person must look.
            throw UntreatableEvent.unreadable("drill: an incident never changes between drill and real");
        keep.run();
        if (opened) announcer.announce(incidentId, CASE_OPENED, IPPO, eventId);
    }

    /** What an event meant for its case. */
    public enum News {
        NEWER,
        /** this number or a higher one was heard before */
        OUTDATED
    }
}
