package jp.ippo.notification.monitor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads along on all watched topics, from the newest messages at the start of the service onwards. */
@Component
class TopicWatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicWatcher.class);

    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** Topics and partitions may be added while the service runs. */
    private static final Duration LOOK_FOR_NEW = Duration.ofSeconds(30);

    private final ReadOnlyConsumers consumers;
    private final RecentEvents recent;
    private final MonitorProperties properties;

    /** Open while nothing runs. */
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    private volatile @Nullable Consumer<byte[], byte[]> consumer;

    TopicWatcher(ReadOnlyConsumers consumers, RecentEvents recent, MonitorProperties properties) {
        this.consumers = consumers;
        this.recent = recent;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        if (isRunning()) return;
        stopped = new CountDownLatch(1);
        var thread = new Thread(this::watch, "topic-monitor");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        var open = consumer;
        if (open != null) open.wakeup();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    /** Whatever goes wrong here concerns those who watch, never the services: it is said and tried again. */
    private void watch() {
        while (isRunning()) {
            try (var open = consumers.open("watcher", 200)) {
                consumer = open;
                follow(open);
            } catch (WakeupException stop) {
                // The loop asks whether to go on.
            } catch (KafkaException trouble) {
                log.warn(
                        "The topic monitor starts again: {}", trouble.getClass().getSimpleName());
                pause();
            } finally {
                consumer = null;
            }
        }
    }

    private void follow(Consumer<byte[], byte[]> open) {
        long lookAgain = System.nanoTime();
        while (isRunning()) {
            if (System.nanoTime() - lookAgain >= 0) {
                boolean all = assign(open);
                lookAgain = System.nanoTime() + (all ? LOOK_FOR_NEW : PAUSE).toNanos();
            }
            if (open.assignment().isEmpty()) pause();
            else for (var message : open.poll(PAUSE)) recent.add(RawEvent.of(message, properties.longest()));
        }
    }

    /** @return whether every watched topic is there */
    private boolean assign(Consumer<byte[], byte[]> open) {
        var known = open.listTopics(properties.patience());
        var all = new HashSet<TopicPartition>();
        for (var topic : WatchedTopics.NAMES) {
            var found = known.get(topic);
            if (found != null) found.forEach(part -> all.add(new TopicPartition(topic, part.partition())));
        }
        var added = new ArrayList<>(all);
        added.removeAll(open.assignment());
        if (!added.isEmpty()) {
            open.assign(all);
            begin(open, Set.copyOf(added));
        }
        return known.keySet().containsAll(WatchedTopics.NAMES);
    }

    private void begin(Consumer<byte[], byte[]> open, Set<TopicPartition> added) {
        var first = open.beginningOffsets(added, properties.patience());
        var end = open.endOffsets(added, properties.patience());
        for (var part : added)
            open.seek(part, Math.max(first.getOrDefault(part, 0L), end.getOrDefault(part, 0L) - properties.keep()));
    }

    private void pause() {
        try {
            stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            stopped.countDown();
        }
    }
}
