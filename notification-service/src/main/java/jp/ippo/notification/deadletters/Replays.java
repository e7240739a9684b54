package jp.ippo.notification.deadletters;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.ippo.delivery.DeadLetterHeaders;
import jp.ippo.door.Refused;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.stereotype.Component;

/** Puts a message on its plain topic again, byte for byte, the key included. */
@Component
class Replays implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final DefaultKafkaProducerFactory<byte[], byte[]> producers;

    Replays(KafkaProperties kafka) {
        this.producers = new DefaultKafkaProducerFactory<>(
                kafka.buildProducerProperties(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** @throws Refused 409 when the broker does not take it */
    void send(String topic, Message message, int replays) {
        var record = new ProducerRecord<>(
                topic,
                null,
                null,
                message.key(),
                message.value(),
                DeadLetterHeaders.forReplay(message.headers(), replays));
        try (Producer<byte[], byte[]> producer = producers.createProducer()) {
            producer.send(record).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException notTaken) {
            throw noAnswer();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw noAnswer();
        }
    }

    private static Refused noAnswer() {
        return Refused.conflict("Kafka が受け付けませんでした。しばらくしてからやり直してください。 / The broker did not take it. Try again later.");
    }

    @Override
    public void destroy() {
        producers.destroy();
    }
}
