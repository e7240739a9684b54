package jp.ippo.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.ippo.delivery.WaitingEvents.Waiting;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends waiting events in the order they were stored, one instance at a time.
 *
 * <p>Woken after each commit; looks by itself every second in case a wake-up was lost with its process. When an event
 * cannot leave, later events of the same incident wait behind it and other incidents pass. What the broker accepted but
 * the database did not yet record (a crash in between) is sent again with the same id; the reader's inbox drops it.
 */
class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 500;
    private static final Duration SAFETY_NET = Duration.ofSeconds(1);
    private static final Duration FORGETTING = Duration.ofHours(1);
    private static final Duration ANOTHER_INSTANCE_IS_SENDING = Duration.ofMillis(20);

    private final WaitingEvents waiting;
    private final KafkaOperations<String, byte[]> kafka;
    private final TransactionOperations transaction;
    private final String source;
    private final Semaphore wakeUps = new Semaphore(0);
    private long lastForgetting = System.nanoTime();
    private volatile boolean running;
    private Thread thread = new Thread();

    Relay(
            WaitingEvents waiting,
            KafkaOperations<String, byte[]> kafka,
            TransactionOperations transaction,
            String source) {
        this.waiting = waiting;
        this.kafka = kafka;
        this.transaction = transaction;
        this.source = source;
    }

    void wake() {
        wakeUps.release();
    }

    private void run() {
        var pause = SAFETY_NET;
        while (running) {
            try {
                wakeUps.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                wakeUps.drainPermits();
                pause = sendAll();
                forgetSentLongAgo();
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException notNow) {
                if (running) log.warn("Events wait in the outbox: {}", notNow.toString());
                pause = SAFETY_NET;
            }
        }
    }

    /** Once an hour, and never in the way of sending. */
    private void forgetSentLongAgo() {
        if (System.nanoTime() - lastForgetting < FORGETTING.toNanos()) return;
        lastForgetting = System.nanoTime();
        int forgotten = waiting.forgetSentLongAgo();
        if (forgotten > 0) log.info("{} events that left long ago are forgotten", forgotten);
    }

    private Duration sendAll() {
        while (running) {
            var outcome = transaction.execute(status -> sendBatch());
            if (outcome == Batch.ANOTHER_INSTANCE) return ANOTHER_INSTANCE_IS_SENDING;
            if (outcome != Batch.MORE) return SAFETY_NET;
        }
        return SAFETY_NET;
    }

    private Batch sendBatch() {
        if (!waiting.areMineAlone()) return Batch.ANOTHER_INSTANCE;
        var events = waiting.oldest(BATCH);
        var stuck = new HashSet<UUID>();
        for (var rest = events; !rest.isEmpty(); ) {
            rest = sendOnePerIncident(rest, stuck);
        }
        if (!stuck.isEmpty()) log.warn("{} incidents wait: the broker did not accept their events", stuck.size());
        return events.size() == BATCH && stuck.isEmpty() ? Batch.MORE : Batch.DONE;
    }

    /** One event per incident in flight at a time: two could overtake each other. Returns what is still to be sent. */
    private List<Waiting> sendOnePerIncident(List<Waiting> events, HashSet<UUID> stuck) {
        var inFlight = new ArrayList<InFlight>();
        var later = new ArrayList<Waiting>();
        var busy = new HashSet<UUID>();
        for (var event : events) {
            if (stuck.contains(event.incidentId())) continue;
            if (!busy.add(event.incidentId())) later.add(event);
            else inFlight.add(new InFlight(event, send(event)));
        }
        var sent = new ArrayList<Long>();
        for (var one : inFlight) {
            if (one.wasAccepted()) sent.add(one.event().position());
            else stuck.add(one.event().incidentId());
        }
        waiting.markSent(sent);
        return later;
    }

    /** The client throws at once what it will not even try; that concerns this event alone, unless no broker answers. */
    private CompletableFuture<?> send(Waiting event) {
        try {
            return kafka.send(CloudEventHeaders.record(event, source));
        } catch (KafkaException refused) {
            if (refused.getCause() instanceof TimeoutException) throw refused;
            return CompletableFuture.failedFuture(refused);
        }
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::run, "outbox-relay");
        thread.setDaemon(true);
        thread.start();
        wake();
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            thread.join(Duration.ofSeconds(15).toMillis());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private enum Batch {
        DONE,
        MORE,
        ANOTHER_INSTANCE
    }

    private record InFlight(Waiting event, CompletableFuture<?> acknowledgement) {

        boolean wasAccepted() {
            try {
                acknowledgement.join();
                return true;
            } catch (RuntimeException refused) {
                return false;
            }
        }
    }
}
