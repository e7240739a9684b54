package jp.ippo.servers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic of one partition, seen from a client. */
record Topic(RealKafka broker, String name) {

    void create() throws Exception {
        try (var admin = Admin.create(client())) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get(30, TimeUnit.SECONDS);
        }
    }

    void send(String value) throws Exception {
        send(value, Duration.ofSeconds(10));
    }

    void send(String value, Duration patience) throws Exception {
        var settings = new HashMap<>(client());
        settings.put("max.block.ms", (int) patience.toMillis());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(name, value)).get(30, TimeUnit.SECONDS);
        }
    }

    /** Reads as a group that starts at the beginning and remembers how far it came. */
    List<String> read(String group, int howMany) {
        var settings = new HashMap<>(client());
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        var values = new ArrayList<String>();
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(name));
            while (values.size() < howMany && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
            consumer.commitSync();
        }
        return values;
    }

    private Map<String, Object> client() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
