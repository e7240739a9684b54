package jp.ippo.delivery;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Figures for the metrics that cost a question to a server: asked once for all gauges of a scrape, and at most every ten
 * seconds however many scrape.
 */
public final class Sparing<T> {

    private static final Logger log = LoggerFactory.getLogger(Sparing.class);
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final String what;
    private final Supplier<T> question;
    private @Nullable T last;
    private long askAgainAt = System.nanoTime();

    /** @param what is counted, for the log */
    public Sparing(String what, Supplier<T> question) {
        this.what = what;
        this.question = question;
    }

    /** The figures of the last ten seconds; null while nobody answers: unknown is not none. */
    public synchronized @Nullable T figures() {
        if (System.nanoTime() - askAgainAt >= 0) {
            try {
                last = question.get();
            } catch (RuntimeException away) {
                log.warn(
                        "{} cannot be counted for the metrics: {}",
                        what,
                        away.getClass().getSimpleName());
                last = null;
            }
            askAgainAt = System.nanoTime() + FRESH.toNanos();
        }
        return last;
    }
}
