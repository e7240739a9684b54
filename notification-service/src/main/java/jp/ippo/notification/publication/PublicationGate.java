package jp.ippo.notification.publication;

import static jp.ippo.notification.publication.PublicationAttempt.Outcome.CLEARED;
import static jp.ippo.notification.publication.PublicationAttempt.Outcome.REFUSED;
import static jp.ippo.notification.publication.PublicationAttempt.Why.NO_FIRST_CONTACT;
import static jp.ippo.notification.publication.PublicationAttempt.Why.WITHHELD;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.ippo.events.CaseProgressed.Gate;
import jp.ippo.notification.cases.Announcer;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.publication.Publication.Channel;
import jp.ippo.notification.publication.PublicationAttempt.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 公表の門: clears a publication only after the first word to the PPC is on record.
 *
 * <p>The PPC's notice asks local governments to call before they publish 漏えい等事案 (「公表する前に必ずご一報いただく
 * ようお願いいたします」): events in general, not only those of 施行規則43条. So the gate asks in a case without a duty
 * to report as well. The judgement may still change, the call costs minutes, and a publication cannot be taken back; an
 * office that reads the request more narrowly loses little. The gate never holds up notices to the people affected.
 *
 * <p>A case that is withheld by an approved decision does not pass either, until somebody decides anew. Only the
 * publication in place of notices (法68条2項1号) does: the law owes it to the people, no policy takes it away.
 */
@Component
public class PublicationGate {

    private final CaseFiles cases;
    private final PublicationAttempts attempts;
    private final PublicationDecisions decisions;
    private final Announcer announcer;
    private final Clock clock;

    PublicationGate(
            CaseFiles cases,
            PublicationAttempts attempts,
            PublicationDecisions decisions,
            Announcer announcer,
            Clock clock) {
        this.cases = cases;
        this.attempts = attempts;
        this.decisions = decisions;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** Decides under the lock of the case. A refusal is an answer and is kept like a clearance, hence not an exception. */
    @Transactional
    public PublicationAttempt ask(UUID incidentId, Publication publication, String by) {
        cases.lock(incidentId);
        var why = obstacle(incidentId, publication.channel());
        var attempt = new PublicationAttempt(
                attempts.nextNumber(incidentId),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                publication.channel(),
                publication.note(),
                by,
                why == null ? CLEARED : REFUSED,
                why);
        attempts.add(incidentId, attempt);
        announcer.announce(incidentId, attempt.outcome().step(), by, null);
        return attempt;
    }

    private @Nullable Why obstacle(UUID incidentId, Channel channel) {
        if (cases.get(incidentId).gate() != Gate.OPEN) return NO_FIRST_CONTACT;
        if (channel == Channel.SUBSTITUTE_MEASURE) return null;
        return decisions
                        .holding(incidentId)
                        .filter(PublicationDecision::withholds)
                        .isPresent()
                ? WITHHELD
                : null;
    }
}
