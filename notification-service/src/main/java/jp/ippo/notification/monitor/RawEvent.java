package jp.ippo.notification.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A message as it lies on its topic, whether or not anybody can read it. Long parts are cut, so that a hostile message
 * costs no more memory than another.
 *
 * @param at when the broker or the sender stamped it
 * @param headers in their order; of several with one name the last, as readers take it
 * @param value as text; null for a message without a value
 * @param cut whether more of the value lies on the topic
 */
public record RawEvent(
        String topic,
        int partition,
        long offset,
        Instant at,
        @Nullable String key,
        Map<String, String> headers,
        @Nullable String value,
        boolean cut) {

    /** Oldest first; messages of one incident share a partition and keep their order. */
    static final Comparator<RawEvent> BY_TIME = Comparator.comparing(RawEvent::at)
            .thenComparing(RawEvent::topic)
            .thenComparing(RawEvent::partition)
            .thenComparing(RawEvent::offset);

    private static final int MOST_HEADERS = 40;
    private static final int LONGEST_HEADER = 1_000;

    /** @param longest bytes of the value that are taken */
    static RawEvent of(ConsumerRecord<byte[], byte[]> message, int longest) {
        var value = message.value();
        return new RawEvent(
                message.topic(),
                message.partition(),
                message.offset(),
                Instant.ofEpochMilli(message.timestamp()),
                text(message.key(), LONGEST_HEADER),
                headers(message),
                text(value, longest),
                value != null && value.length > longest);
    }

    public @Nullable String type() {
        return headers.get("ce_type");
    }

    /** As the sender says it; a message that says none is found under its key. */
    public @Nullable String incident() {
        var subject = headers.get("ce_subject");
        return subject == null ? key : subject;
    }

    /** Everything it says, as text. */
    public Stream<@Nullable String> said() {
        return Stream.concat(Stream.of(value, key), headers.values().stream());
    }

    /** The same without what it carries. */
    public RawEvent withoutValue() {
        return new RawEvent(topic, partition, offset, at, key, headers, null, false);
    }

    public boolean isDeadLetter() {
        return WatchedTopics.isDeadLetter(topic);
    }

    /** Why a reader gave up; null on a plain topic. */
    public @Nullable String reason() {
        return headers.get("ippo_reason");
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> message) {
        var found = new LinkedHashMap<String, String>();
        for (var header : message.headers()) {
            if (found.size() == MOST_HEADERS) break;
            var text = text(header.value(), LONGEST_HEADER);
            found.put(header.key(), text == null ? "" : text);
        }
        return found;
    }

    private static @Nullable String text(byte @Nullable [] bytes, int longest) {
        return bytes == null ? null : new String(bytes, 0, Math.min(bytes.length, longest), UTF_8);
    }
}
