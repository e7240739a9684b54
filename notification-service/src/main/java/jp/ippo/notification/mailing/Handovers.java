package jp.ippo.notification.mailing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.ippo.notification.mailing.Claims.Step;

/**
 * Writes the hand-overs of all workers of this instance: what the workers ask for while one commit reaches the disk goes
 * into the next, together. No message leaves before the commit that names it is on the disk.
 */
final class Handovers implements AutoCloseable {

    private static final long A_MOMENT = TimeUnit.MICROSECONDS.toNanos(300);

    private record Asked(Step step, CompletableFuture<Optional<Instant>> answer) {}

    private final Claims claims;
    private final MailMeters meters;
    private final BlockingQueue<Asked> waiting = new LinkedBlockingQueue<>();
    private final Thread writer = new Thread(this::write, "mail-handovers");
    private final AtomicInteger sending = new AtomicInteger();
    private volatile boolean closed;

    Handovers(Claims claims, MailMeters meters) {
        this.claims = claims;
        this.meters = meters;
        writer.setDaemon(true);
        writer.start();
    }

    /** A worker has people to send to, and will ask for each of them. */
    void begin() {
        sending.incrementAndGet();
    }

    void end() {
        sending.decrementAndGet();
    }

    /**
     * @return when, empty when the message must not leave
     * @throws RuntimeException when nobody can tell whether it was written
     */
    Optional<Instant> handOver(UUID claim, int place) {
        var asked = new Asked(new Step(claim, place), new CompletableFuture<>());
        waiting.add(asked);
        if (closed) throw new IllegalStateException("the hand-overs are closed");
        try {
            return asked.answer().join();
        } catch (CompletionException failed) {
            throw new IllegalStateException("a hand-over may or may not be written", failed.getCause());
        }
    }

    private void write() {
        var together = new ArrayList<Asked>();
        while (!closed) {
            try {
                together.add(waiting.take());
            } catch (InterruptedException close) {
                break;
            }
            waiting.drainTo(together);
            if (!gather(together)) break;
            answer(together);
            together.clear();
        }
        for (Asked left; (left = waiting.poll()) != null; ) left.answer().complete(Optional.empty());
    }

    /** Waits a moment for workers that are about to ask: one commit for all costs less than the moment. @return false to end */
    private boolean gather(List<Asked> together) {
        long end = System.nanoTime() + A_MOMENT;
        try {
            while (together.size() < sending.get()) {
                var next = waiting.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null) break;
                together.add(next);
            }
            return true;
        } catch (InterruptedException close) {
            for (var asked : together) asked.answer().complete(Optional.empty());
            return false;
        }
    }

    private void answer(List<Asked> together) {
        try {
            var steps = together.stream().map(Asked::step).toList();
            Map<UUID, Instant> written = meters.handovers().record(() -> claims.handOver(steps));
            for (var asked : together)
                asked.answer()
                        .complete(Optional.ofNullable(written.get(asked.step().claim())));
        } catch (RuntimeException unwritten) {
            for (var asked : together) asked.answer().completeExceptionally(unwritten);
        }
    }

    /** After the workers. */
    @Override
    public void close() {
        closed = true;
        writer.interrupt();
    }
}
