package jp.ippo.delivery;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.kafka.listener.RecordInterceptor;

/** While an event is handled, every line of the log names its incident: the key of the message, and nothing else of it. */
final class IncidentInLogs implements RecordInterceptor<Object, Object> {

    private static final String FIELD = "incident";

    @Override
    public @Nullable ConsumerRecord<Object, Object> intercept(
            ConsumerRecord<Object, Object> message, Consumer<Object, Object> consumer) {
        if (message.key() instanceof String key && key.matches("[0-9a-f-]{36}")) MDC.put(FIELD, key);
        return message;
    }

    @Override
    public void afterRecord(ConsumerRecord<Object, Object> message, Consumer<Object, Object> consumer) {
        MDC.remove(FIELD);
    }
}
