package jp.ippo.notification.mailing;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ippo.notification.drill.Drills;
import jp.ippo.notification.individuals.Recipient;
import jp.ippo.notification.individuals.Vault;
import jp.ippo.notification.mailing.Deliveries.Claim;
import jp.ippo.notification.mailing.Deliveries.Claimed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Claims people, hands their messages to the mail server one by one, and writes down what came of each. */
final class Worker {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration AGAIN = Duration.ofMillis(300);

    private final Deliveries deliveries;
    private final Notices notices;
    private final Vault vault;
    private final MailProperties properties;
    private final Letter letter;
    private final Drills drills;
    private final Lane lane;
    private final MailConnection connection;
    private final BooleanSupplier goOn;
    private @Nullable Notice lastNotice;
    private int turn;

    Worker(
            Deliveries deliveries,
            Notices notices,
            Vault vault,
            MailProperties properties,
            Lane lane,
            MailConnection connection,
            Drills drills,
            BooleanSupplier goOn) {
        this.deliveries = deliveries;
        this.notices = notices;
        this.vault = vault;
        this.properties = properties;
        this.letter = new Letter(properties, drills);
        this.drills = drills;
        this.lane = lane;
        this.connection = connection;
        this.goOn = goOn;
    }

    /** Serves the running cases in turn. @return false when nobody waits */
    boolean work(List<UUID> running) {
        turn++;
        for (int i = 0; i < running.size(); i++) {
            var claim = deliveries.claim(running.get(Math.floorMod(turn + i, running.size())));
            if (claim.isEmpty()) continue;
            deliver(claim.get());
            return true;
        }
        return false;
    }

    private void deliver(Claim claim) {
        int done = 0;
        try {
            var people =
                    vault
                            .open(
                                    claim.incidentId(),
                                    claim.people().stream()
                                            .map(Claimed::personId)
                                            .toList())
                            .stream()
                            .collect(Collectors.toMap(Recipient::personId, Function.identity()));
            for (var claimed : claim.people()) {
                if (!goOn.getAsBoolean() || !lane.isFree() || !deliver(claim, claimed, people.get(claimed.personId())))
                    break;
                done++;
            }
        } finally {
            if (done < claim.people().size()) deliveries.giveBack(claim);
        }
    }

    /** @return false when the rest of the claim must wait */
    private boolean deliver(Claim claim, Claimed claimed, @Nullable Recipient recipient) {
        var data = recipient == null ? null : recipient.data();
        var to = data == null ? null : data.email();
        if (recipient == null || data == null || to == null) {
            log.error("Person {} of incident {} cannot be read from the vault", claimed.personId(), claim.incidentId());
            return deliveries.refused(claim, claimed.personId(), null, "UNREADABLE");
        }
        var message = letter.write(
                connection.getSession(),
                notice(claim.incidentId(), claimed.noticeVersion()),
                claimed.personId(),
                recipient.reference(),
                data,
                to);
        if (!drills.mayLeave(claim.incidentId(), to.value()))
            return deliveries.refused(claim, claimed.personId(), null, "DRILL_ADDRESS");
        return record(claim, claimed, connection.deliver(message, handover(claim, claimed)));
    }

    private Handover handover(Claim claim, Claimed claimed) {
        return new Handover() {
            @Override
            public boolean handOver() {
                return deliveries.handOver(claim, claimed.personId());
            }

            @Override
            public boolean mayStillLeave() {
                return deliveries.mayLeave(claim.incidentId());
            }
        };
    }

    private boolean record(Claim claim, Claimed claimed, Outcome outcome) {
        var person = claimed.personId();
        var code = outcome.replyCode();
        return switch (outcome.kind()) {
            case ACCEPTED -> {
                lane.answered();
                yield kept(() -> deliveries.sent(claim, person), person);
            }
            case REFUSED -> {
                lane.answered();
                yield kept(() -> deliveries.refused(claim, person, code, "REFUSED_BY_SERVER"), person);
            }
            case LATER -> {
                lane.answered();
                yield kept(() -> later(claim, claimed, outcome), person);
            }
            case DOUBTFUL -> {
                log.warn("Nobody can tell whether the notice of person {} arrived", person);
                kept(() -> deliveries.doubtful(claim, person), person);
                lane.away(code);
                yield false;
            }
            case SERVER_AWAY -> {
                // Without an attempt being counted: nothing was learnt about this person.
                kept(() -> deliveries.withdrawn(claim, person), person);
                lane.away(code);
                yield false;
            }
            case WITHDRAWN -> {
                kept(() -> deliveries.withdrawn(claim, person), person);
                yield false;
            }
            case HELD_BACK -> false;
        };
    }

    private boolean later(Claim claim, Claimed claimed, Outcome outcome) {
        var waits = properties.retryAfter();
        if (claimed.attempts() >= waits.size())
            return deliveries.refused(claim, claimed.personId(), outcome.replyCode(), "LATER_TOO_OFTEN");
        return deliveries.postponed(claim, claimed.personId(), outcome.replyCode(), waits.get(claimed.attempts()));
    }

    /** What the server answered is worth more than a guess later: it is written down as soon as the database is back. */
    private boolean kept(BooleanSupplier write, UUID person) {
        while (true) {
            try {
                if (!write.getAsBoolean())
                    log.error("The outcome of person {} came after somebody else had decided it", person);
                return true;
            } catch (DataAccessException notNow) {
                if (!goOn.getAsBoolean()) throw notNow;
                log.warn("The outcome of person {} waits for the database", person);
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
    }

    private Notice notice(UUID incidentId, int version) {
        var last = lastNotice;
        if (last == null || last.version() != version || !last.incidentId().equals(incidentId)) {
            last = notices.version(incidentId, version);
            lastNotice = last;
        }
        return last;
    }
}
