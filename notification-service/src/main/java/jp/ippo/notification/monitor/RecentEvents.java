package jp.ippo.notification.monitor;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The newest messages of each topic, so that a busy topic never pushes a dead letter out of sight. */
@Component
public class RecentEvents {

    private final int keep;
    private final Map<String, NavigableSet<RawEvent>> byTopic;
    private final List<Consumer<RawEvent>> listeners = new CopyOnWriteArrayList<>();

    RecentEvents(MonitorProperties properties) {
        this.keep = properties.keep();
        this.byTopic = WatchedTopics.NAMES.stream()
                .collect(Collectors.toMap(Function.identity(), topic -> new ConcurrentSkipListSet<>(RawEvent.BY_TIME)));
    }

    /** Newest first. */
    public List<RawEvent> newest(EventFilter filter, int limit) {
        return newest(UnaryOperator.identity(), filter, limit);
    }

    /**
     * Newest first.
     *
     * @param shown what of a message may be seen: only that is searched
     */
    public List<RawEvent> newest(UnaryOperator<RawEvent> shown, EventFilter filter, int limit) {
        return byTopic.values().stream()
                .flatMap(NavigableSet::stream)
                .map(shown)
                .filter(filter::matches)
                .sorted(RawEvent.BY_TIME.reversed())
                .limit(limit)
                .toList();
    }

    /** @param listener must return at once */
    public void listen(Consumer<RawEvent> listener) {
        listeners.add(listener);
    }

    /** Called by one thread. */
    void add(RawEvent event) {
        var ofTopic = byTopic.get(event.topic());
        if (ofTopic == null) return;
        ofTopic.add(event);
        if (ofTopic.size() > keep) ofTopic.pollFirst();
        listeners.forEach(listener -> listener.accept(event));
    }
}
