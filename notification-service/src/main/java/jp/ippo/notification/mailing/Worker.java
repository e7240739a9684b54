package jp.ippo.notification.mailing;

import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ippo.notification.drill.Drills;
import jp.ippo.notification.individuals.EmailAddress;
import jp.ippo.notification.individuals.Recipient;
import jp.ippo.notification.individuals.Vault;
import jp.ippo.notification.mailing.Claims.Claim;
import jp.ippo.notification.mailing.Claims.Claimed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims people, hands their messages to the mail server one by one, and writes down what came of each. */
final class Worker {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    private final Claims claims;
    private final Deliveries deliveries;
    private final Handovers handovers;
    private final Notices notices;
    private final Vault vault;
    private final MailProperties properties;
    private final Clock clock;
    private final Drills drills;
    private final MailMeters meters;
    private final Way way;
    private final Throttle throttle;
    private final MailConnection connection;
    private final BooleanSupplier goOn;
    private final InternetAddress sender;
    private final Map<UUID, Instant> places = new HashMap<>();
    private @Nullable ReadyNotice lastNotice;
    private int turn;

    Worker(
            Claims claims,
            Deliveries deliveries,
            Handovers handovers,
            Notices notices,
            Vault vault,
            MailProperties properties,
            Clock clock,
            Way way,
            Throttle throttle,
            MailConnection connection,
            Drills drills,
            MailMeters meters,
            BooleanSupplier goOn) {
        this.claims = claims;
        this.deliveries = deliveries;
        this.handovers = handovers;
        this.notices = notices;
        this.vault = vault;
        this.properties = properties;
        this.clock = clock;
        this.drills = drills;
        this.meters = meters;
        this.way = way;
        this.throttle = throttle;
        this.connection = connection;
        this.goOn = goOn;
        this.sender = properties.sender();
    }

    /** Serves the running cases in turn. @return false when nobody waits */
    boolean work(List<UUID> running) {
        turn++;
        places.keySet().retainAll(running);
        for (int i = 0; i < running.size(); i++) {
            if (workOn(running.get(Math.floorMod(turn + i, running.size())))) return true;
        }
        return false;
    }

    private boolean workOn(UUID incidentId) {
        var from = places.getOrDefault(incidentId, Instant.EPOCH);
        int batch = throttle.batch(way.lane(), properties.batch());
        var claim = claims.claim(incidentId, way.lane(), from, batch);
        if (claim.isEmpty() && from.isAfter(Instant.EPOCH))
            claim = claims.claim(incidentId, way.lane(), Instant.EPOCH, batch);
        if (claim.isEmpty()) {
            places.remove(incidentId);
            return false;
        }
        places.put(incidentId, claim.get().last());
        deliver(claim.get());
        return true;
    }

    private void deliver(Claim claim) {
        var round = new Round(claims, deliveries, handovers, claim, goOn);
        handovers.begin();
        try {
            var people = open(claim);
            var pace = throttle.reserve(way.lane(), claim.people().size());
            for (var claimed : claim.people()) {
                if (!pace.await(claimed.place(), goOn)
                        || !goOn.getAsBoolean()
                        || !way.isFree()
                        || !deliver(round, claim, claimed, people.get(claimed.personId()))) break;
            }
        } finally {
            handovers.end();
            round.end();
        }
    }

    private Map<UUID, Recipient> open(Claim claim) {
        var ids = claim.people().stream().map(Claimed::personId).toList();
        return vault.open(claim.incidentId(), ids).stream()
                .collect(Collectors.toMap(Recipient::personId, Function.identity()));
    }

    /** @return false when the rest of the claim must wait */
    private boolean deliver(Round round, Claim claim, Claimed claimed, @Nullable Recipient recipient) {
        var data = recipient == null ? null : recipient.data();
        var to = data == null ? null : data.email();
        if (recipient == null || data == null || to == null) {
            log.error("Person {} of incident {} cannot be read from the vault", claimed.personId(), claim.incidentId());
            round.refused(claimed.personId(), null, "UNREADABLE");
            return true;
        }
        if (!drills.mayLeave(claim.incidentId(), to.value())) {
            round.refused(claimed.personId(), null, "DRILL_ADDRESS");
            return true;
        }
        var bytes = notice(claim.incidentId(), claimed.noticeVersion())
                .write(claimed.personId(), recipient.reference(), data, to, clock.instant());
        var message = new ReadyMessage(connection.session(), sender, address(to), bytes);
        return record(round, claimed, connection.deliver(message, onOpenLane(round.handover(claimed))));
    }

    /** A pause of the lane holds a message back that the server let wait, as a stop of the case does. */
    private Handover onOpenLane(Handover handover) {
        return new Handover() {
            @Override
            public boolean handOver() {
                return handover.handOver();
            }

            @Override
            public boolean mayStillLeave() {
                return handover.mayStillLeave() && !way.isPaused();
            }
        };
    }

    /** Not parsed again: it is one mailbox by its type. */
    private static InternetAddress address(EmailAddress to) {
        var address = new InternetAddress();
        address.setAddress(to.value());
        return address;
    }

    private boolean record(Round round, Claimed claimed, Outcome outcome) {
        var person = claimed.personId();
        var code = outcome.replyCode();
        meters.heard(outcome.kind());
        switch (outcome.kind()) {
            case ACCEPTED -> round.accepted(person);
            case REFUSED -> {
                return refused(round, person, code, "REFUSED_BY_SERVER");
            }
            case LATER -> {
                if (!later(round, claimed, code)) return false;
            }
            case DOUBTFUL -> {
                log.warn("Nobody can tell whether the notice of person {} arrived", person);
                round.doubtful(person);
            }
            // Without an attempt being counted: nothing was learnt about this person.
            case SERVER_AWAY, WITHDRAWN -> round.withdrawn(person);
            case HELD_BACK -> {
                // not even written down
            }
        }
        return way.heard(outcome);
    }

    /** @return false when the refusal was the server's trouble and nobody's own: the lane is paused, and the person waits */
    private boolean refused(Round round, UUID person, @Nullable Integer code, String reason) {
        boolean counts = way.refused();
        if (counts) round.refused(person, code, reason);
        else round.withdrawn(person);
        return counts;
    }

    /** @return false when the lane is paused */
    private boolean later(Round round, Claimed claimed, @Nullable Integer code) {
        var waits = properties.retryAfter();
        if (claimed.attempts() >= waits.size()) return refused(round, claimed.personId(), code, "LATER_TOO_OFTEN");
        round.postponed(claimed.personId(), code, waits.get(claimed.attempts()));
        return true;
    }

    private ReadyNotice notice(UUID incidentId, int version) {
        var last = lastNotice;
        if (last == null || !last.isOf(incidentId, version)) {
            var notice = notices.version(incidentId, version);
            last = new ReadyNotice(
                    notice,
                    properties,
                    subject -> drills.marked(incidentId, subject),
                    text -> drills.introduced(incidentId, text));
            lastNotice = last;
        }
        return last;
    }
}
