package jp.ippo.delivery;

import jp.ippo.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.ListenerExecutionFailedException;

/** Files what a reader could not handle: byte for byte on {@code <topic>.dlt}, with the reason in its headers. */
final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private DeadLetters() {}

    /** @param filed what counts them */
    static CommonErrorHandler filing(KafkaOperations<String, byte[]> kafka, Runnable filed) {
        var recoverer = new DeadLetterPublishingRecoverer(kafka, (message, thrown) -> {
            filed.run();
            return destination(message, thrown);
        });
        recoverer.setHeadersFunction(DeadLetters::headers);
        // The library's own headers carry the exception's message and stack: values could leave in them.
        recoverer.excludeHeader(
                HeadersToAdd.EXCEPTION, HeadersToAdd.EX_CAUSE, HeadersToAdd.EX_MSG, HeadersToAdd.EX_STACKTRACE);
        var handler = new DefaultErrorHandler(recoverer);
        handler.setBackOffFunction((message, thrown) -> Trouble.of(thrown).retries());
        handler.setReclassifyOnExceptionChange(true);
        // Everything is classified by Trouble alone.
        handler.setClassifications(java.util.Map.of(), true);
        return handler;
    }

    private static TopicPartition destination(ConsumerRecord<?, ?> message, Exception thrown) {
        log.error(
                "A message on {} (partition {}, offset {}) goes to its dead-letter topic: {} {}",
                message.topic(),
                message.partition(),
                message.offset(),
                Trouble.of(thrown),
                Trouble.of(thrown).reason(thrown));
        return new TopicPartition(message.topic() + Topics.DEAD_LETTER_SUFFIX, -1);
    }

    private static Headers headers(ConsumerRecord<?, ?> message, Exception thrown) {
        var trouble = Trouble.of(thrown);
        var headers = new RecordHeaders();
        CloudEventHeaders.put(headers, DeadLetterHeaders.TROUBLE, trouble.name());
        CloudEventHeaders.put(headers, DeadLetterHeaders.REASON, trouble.reason(thrown));
        CloudEventHeaders.put(headers, DeadLetterHeaders.READER, reader(thrown));
        return headers;
    }

    private static String reader(Exception thrown) {
        return thrown instanceof ListenerExecutionFailedException failed && failed.getGroupId() != null
                ? failed.getGroupId()
                : "unknown";
    }
}
