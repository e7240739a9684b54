package jp.ippo.notification.desk.monitor;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.ippo.notification.monitor.EventFilter;
import jp.ippo.notification.monitor.MonitorProperties;
import jp.ippo.notification.monitor.RawEvent;
import jp.ippo.notification.monitor.RecentEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open live pages of this instance. A burst of messages is one word to each of them, and who does not take it within
 * {@link LiveStream#PATIENCE} is dropped, so that nobody's network slows the reading of the topics.
 */
@Component
class LiveStreams implements SmartLifecycle {

    private static final long BEAT_MILLIS = 500;

    private final int most;
    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService beat;
    private @Nullable ExecutorService senders;

    LiveStreams(RecentEvents recent, MonitorProperties properties) {
        this.most = properties.streams();
        recent.listen(this::heard);
    }

    /** Empty when this instance serves as many as it may. */
    synchronized Optional<SseEmitter> open(EventFilter filter) {
        if (!isRunning() || open.size() >= most) return Optional.empty();
        var stream = new LiveStream(filter, open::remove);
        open.add(stream);
        return Optional.of(stream.emitter());
    }

    int size() {
        return open.size();
    }

    private void heard(RawEvent event) {
        open.forEach(stream -> stream.heard(event));
    }

    @Override
    public synchronized void start() {
        if (isRunning()) return;
        senders = Executors.newCachedThreadPool(LiveStreams::daemon);
        beat = Executors.newSingleThreadScheduledExecutor(LiveStreams::daemon);
        beat.scheduleWithFixedDelay(this::tell, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tell() {
        var by = senders;
        if (by != null) open.forEach(stream -> stream.beat(by));
    }

    /** Before the web server stops taking requests and waits for those it has: an open stream would make it wait long. */
    @Override
    public synchronized void stop() {
        if (beat != null) beat.shutdownNow();
        if (senders != null) senders.shutdownNow();
        beat = null;
        senders = null;
        open.forEach(LiveStream::end);
        open.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return beat != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "live-pages");
        thread.setDaemon(true);
        return thread;
    }
}
