package jp.ippo.notification.desk.monitor;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import jp.ippo.notification.monitor.EventFilter;
import jp.ippo.notification.monitor.RawEvent;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open live page. It is told that there is something new, never what: that it asks for under its own rights. */
final class LiveStream {

    /** How long a page may take to accept a word. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Silence in between is broken, so that proxies keep the connection and lost ones are noticed. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    /** Afterwards the browser comes back by itself, signed in or not. */
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final EventFilter filter;
    private final Consumer<LiveStream> gone;
    private final SseEmitter emitter = new SseEmitter(LIFE.toMillis());
    private final AtomicBoolean news = new AtomicBoolean(true);
    private final AtomicBoolean sending = new AtomicBoolean();
    private volatile long since = System.nanoTime();

    /** @param gone called once or more when nothing can be sent any longer */
    LiveStream(EventFilter filter, Consumer<LiveStream> gone) {
        this.filter = filter;
        this.gone = gone;
        emitter.onCompletion(() -> gone.accept(this));
        emitter.onTimeout(this::end);
        emitter.onError(broken -> gone.accept(this));
    }

    SseEmitter emitter() {
        return emitter;
    }

    void heard(RawEvent event) {
        if (!news.get() && filter.matches(event)) news.set(true);
    }

    void beat(ExecutorService senders) {
        long quiet = System.nanoTime() - since;
        if (sending.get()) {
            if (quiet > PATIENCE.toNanos()) end();
            return;
        }
        boolean told = news.getAndSet(false);
        if (!told && quiet < SILENCE.toNanos()) return;
        since = System.nanoTime();
        sending.set(true);
        try {
            senders.execute(() -> send(told));
        } catch (RejectedExecutionException stopping) {
            end();
        }
    }

    private void send(boolean told) {
        try {
            emitter.send(
                    told
                            ? SseEmitter.event().name("news").data("1")
                            : SseEmitter.event().comment("still here"));
            since = System.nanoTime();
            sending.set(false);
        } catch (IOException | IllegalStateException broken) {
            gone.accept(this);
        }
    }

    void end() {
        gone.accept(this);
        emitter.complete();
    }
}
