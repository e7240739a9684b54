package jp.ippo.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.ippo.delivery.Outbox;
import jp.ippo.delivery.OutgoingEvent;
import jp.ippo.events.EvidenceAnchored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Chains what was written since the last look, one instance at a time and never in the way of whoever writes, and announces
 * the head when it has moved and the last announcement is old. A kill between two looks loses nothing: what waits is sealed
 * by the next one.
 */
class Sealer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Sealer.class);
    private static final int BATCH = 1000;

    private final Chain chain;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final EvidenceProperties properties;
    private final String source;
    private final Clock clock;
    private volatile CountDownLatch stop = new CountDownLatch(0);
    private Thread thread = new Thread();

    Sealer(
            Chain chain,
            Outbox outbox,
            TransactionOperations transaction,
            EvidenceProperties properties,
            String source,
            Clock clock) {
        this.chain = chain;
        this.outbox = outbox;
        this.transaction = transaction;
        this.properties = properties;
        this.source = source;
        this.clock = clock;
    }

    /** What stands for a service as the key of its anchors. */
    static UUID keyOf(String source) {
        return UUID.nameUUIDFromBytes(source.getBytes(UTF_8));
    }

    /** Seals everything that was committed before, unless another instance is at it. */
    void sealAll() {
        boolean more = true;
        while (more) more = Boolean.TRUE.equals(transaction.execute(status -> sealBatch()));
    }

    private boolean sealBatch() {
        if (!chain.isMineAlone()) return false;
        boolean more = chain.sealNext(BATCH) == BATCH;
        if (!more) anchorInTime(chain.head());
        return more;
    }

    private void anchorInTime(Head head) {
        var newest = chain.newestAnchor().orElse(null);
        var now = clock.instant();
        if (newest != null
                && (newest.head().place() == head.place()
                        || Duration.between(newest.at(), now).compareTo(properties.anchorEvery()) < 0)) return;
        chain.anchored(head, now);
        outbox.add(new OutgoingEvent(
                UUID.randomUUID(),
                EvidenceAnchored.TYPE,
                keyOf(source),
                now,
                null,
                new EvidenceAnchored(source, head.place(), head.hash(), now)));
    }

    private void run(CountDownLatch end) {
        try {
            do {
                try {
                    sealAll();
                } catch (RuntimeException notNow) {
                    if (isRunning()) log.warn("The history waits for its seal: {}", notNow.toString());
                }
            } while (!end.await(properties.sealEvery().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        if (properties.sealEvery().isZero()) return;
        var end = new CountDownLatch(1);
        stop = end;
        thread = new Thread(() -> run(end), "evidence-sealer");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        stop.countDown();
        try {
            thread.join(Duration.ofSeconds(15).toMillis());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stop.getCount() > 0;
    }
}
