package jp.ippo.notification.monitor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import jp.ippo.door.Refused;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** Any message by its place, straight from the broker: the same on every instance, however old the message. */
@Component
public class StoredEvents {

    /** Bytes of a value that one page shows. */
    private static final int LONGEST = 256 * 1024;

    private final ReadOnlyConsumers consumers;
    private final Duration patience;
    private final Semaphore atOnce = new Semaphore(2);

    StoredEvents(ReadOnlyConsumers consumers, MonitorProperties properties) {
        this.consumers = consumers;
        this.patience = properties.patience();
    }

    /** @throws Refused 404 when no message lies there (any more); 409 when the broker does not answer */
    public RawEvent at(String topic, int partition, long offset) {
        if (!WatchedTopics.NAMES.contains(topic)) throw nothingThere();
        try {
            atOnce.acquire();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw noAnswer();
        }
        try {
            return read(new TopicPartition(topic, partition), offset).orElseThrow(StoredEvents::nothingThere);
        } catch (KafkaException silent) {
            throw noAnswer();
        } finally {
            atOnce.release();
        }
    }

    private Optional<RawEvent> read(TopicPartition part, long offset) {
        try (var consumer = consumers.open("reader", 1)) {
            var known = consumer.listTopics(patience).getOrDefault(part.topic(), List.of());
            if (known.stream().noneMatch(one -> one.partition() == part.partition())) return Optional.empty();
            var all = Set.of(part);
            consumer.assign(all);
            if (offset < consumer.beginningOffsets(all, patience).getOrDefault(part, 0L)
                    || offset >= consumer.endOffsets(all, patience).getOrDefault(part, 0L)) return Optional.empty();
            consumer.seek(part, offset);
            for (var message : consumer.poll(patience))
                // After compaction or a transaction's marker, the next message is another one.
                if (message.offset() == offset) return Optional.of(RawEvent.of(message, LONGEST));
            return Optional.empty();
        }
    }

    private static Refused nothingThere() {
        return Refused.notFound("この位置にメッセージはありません。 / There is no message at this place.");
    }

    private static Refused noAnswer() {
        return Refused.conflict("Kafka が応答しません。しばらくしてからやり直してください。 / The broker does not answer. Try again later.");
    }
}
