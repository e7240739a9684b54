package jp.ippo.notification.mailing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import jp.ippo.notification.mailing.Claims.Claim;
import jp.ippo.notification.mailing.Claims.Claimed;
import jp.ippo.notification.mailing.Deliveries.Accepted;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * One claim on its way. "The server took it" is written down for several people at a time: until then the next person's
 * hand-over says it for all before. Every other answer is written down at once, before the next hand-over.
 */
final class Round {

    private static final Logger log = LoggerFactory.getLogger(Round.class);
    private static final Duration AGAIN = Duration.ofMillis(300);
    private static final long LONGEST_UNWRITTEN = Duration.ofMillis(500).toNanos();

    private final Claims claims;
    private final Deliveries deliveries;
    private final Handovers handovers;
    private final Claim claim;
    private final BooleanSupplier goOn;
    private final List<Accepted> unwritten = new ArrayList<>();
    private long unwrittenSince;
    private @Nullable Instant handedOverAt;

    Round(Claims claims, Deliveries deliveries, Handovers handovers, Claim claim, BooleanSupplier goOn) {
        this.claims = claims;
        this.deliveries = deliveries;
        this.handovers = handovers;
        this.claim = claim;
        this.goOn = goOn;
    }

    Handover handover(Claimed claimed) {
        handedOverAt = null;
        return new Handover() {
            @Override
            public boolean handOver() {
                var at = handovers.handOver(claim.id(), claimed.place());
                at.ifPresent(time -> handedOverAt = time);
                return at.isPresent();
            }

            @Override
            public boolean mayStillLeave() {
                return deliveries.mayLeave(claim.incidentId());
            }
        };
    }

    void accepted(UUID person) {
        var at = handedOver(person);
        if (unwritten.isEmpty()) unwrittenSince = System.nanoTime();
        unwritten.add(new Accepted(person, at));
        if (System.nanoTime() - unwrittenSince > LONGEST_UNWRITTEN) writeAccepted();
    }

    void refused(UUID person, @Nullable Integer code, String reason) {
        keep(person, () -> deliveries.refused(claim.id(), person, code, reason));
    }

    void postponed(UUID person, @Nullable Integer code, Duration wait) {
        keep(person, () -> deliveries.postponed(claim.id(), person, code, wait));
    }

    void doubtful(UUID person) {
        var at = handedOver(person);
        keep(person, () -> deliveries.doubtful(claim.id(), person, at));
    }

    private Instant handedOver(UUID person) {
        var at = handedOverAt;
        if (at == null) throw new IllegalStateException("person " + person + " was not handed over");
        return at;
    }

    void withdrawn(UUID person) {
        keep(person, () -> deliveries.withdrawn(claim.id(), person));
    }

    /** The rest of the claim waits again. */
    void end() {
        writeAccepted();
        kept(() -> {
            claims.end(claim.id());
            return 0;
        });
    }

    private void writeAccepted() {
        if (unwritten.isEmpty()) return;
        // Fewer rows than answers: the lease had run out, and the hand-overs had said the same.
        kept(() -> deliveries.sent(claim.id(), unwritten));
        unwritten.clear();
    }

    private void keep(UUID person, BooleanSupplier write) {
        if (kept(() -> write.getAsBoolean() ? 1 : 0) == 0)
            log.error("The outcome of person {} came after somebody else had decided it", person);
    }

    /** What the server answered is worth more than a guess later: it is written down as soon as the database is back. */
    private int kept(IntSupplier write) {
        while (true) {
            try {
                return write.getAsInt();
            } catch (DataAccessException notNow) {
                if (!goOn.getAsBoolean()) throw notNow;
                log.warn("Outcomes of claim {} wait for the database", claim.id());
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
    }
}
