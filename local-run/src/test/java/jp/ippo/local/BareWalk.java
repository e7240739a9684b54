package jp.ippo.local;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.servers.RealKafka;
import jp.ippo.servers.RealPostgres;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The yardstick: produce, consume, produce, consume on the same broker, with messages of the same sizes and two commits on
 * the same database server per hop. No HTTP, no law, no history, nothing to be kept in order or done once.
 */
final class BareWalk implements Walks {

    private static final List<String> TOPICS = List.of("bare.first", "bare.second");

    private final RealKafka broker;
    private final RealPostgres postgres;
    private final Sizes sizes;
    private final KafkaProducer<String, byte[]> producer;
    private final Arrivals kept;
    private final List<Thread> hops = new ArrayList<>();
    private volatile boolean running = true;

    BareWalk(RealKafka broker, RealPostgres postgres, Sizes sizes) throws Exception {
        this.broker = broker;
        this.postgres = postgres;
        this.sizes = sizes;
        postgres.createDatabase("bare");
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (int hop = 0; hop < TOPICS.size(); hop++) {
                statement.execute("create table if not exists heard_" + hop + " (id uuid primary key)");
                statement.execute(
                        "create table if not exists kept_" + hop + " (id uuid primary key, data text not null)");
            }
        }
        try (var admin = AdminClient.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            var there = admin.listTopics().names().get();
            admin.createTopics(TOPICS.stream()
                            .filter(topic -> !there.contains(topic))
                            .map(topic -> new NewTopic(topic, 6, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        producer = producer();
        kept = new Arrivals(connect(), "kept_1", "id", "true");
        for (int hop = 0; hop < TOPICS.size(); hop++) {
            int here = hop;
            var thread = new Thread(() -> listen(here), "bare-hop-" + hop);
            thread.setDaemon(true);
            thread.start();
            hops.add(thread);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("bare"), postgres.user(), postgres.password());
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private void listen(int hop) {
        try (var consumer = new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                broker.bootstrapServers(),
                                "group.id",
                                "bare-" + hop,
                                "auto.offset.reset",
                                "earliest",
                                "enable.auto.commit",
                                false,
                                "max.poll.records",
                                100),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
                var next = producer();
                var connection = connect();
                var heard =
                        connection.prepareStatement("insert into heard_" + hop + " values (?) on conflict do nothing");
                var kept = connection.prepareStatement(
                        "insert into kept_" + hop + " values (?, ?) on conflict do nothing")) {
            consumer.subscribe(List.of(TOPICS.get(hop)));
            while (running) {
                var messages = consumer.poll(Duration.ofMillis(200));
                for (var message : messages) {
                    var id = UUID.fromString(message.key());
                    heard.setObject(1, id);
                    heard.executeUpdate();
                    kept.setObject(1, id);
                    kept.setString(2, "x".repeat(message.value().length));
                    kept.executeUpdate();
                    if (hop == 0)
                        next.send(new ProducerRecord<>(TOPICS.get(1), message.key(), bytes(sizes.assessed())));
                }
                if (!messages.isEmpty()) consumer.commitSync();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static byte[] bytes(int length) {
        return ByteBuffer.allocate(length).array();
    }

    private UUID begin() {
        var id = UUID.randomUUID();
        producer.send(new ProducerRecord<>(TOPICS.get(0), id.toString(), bytes(sizes.reported())));
        return id;
    }

    @Override
    public long one() throws Exception {
        long begun = System.nanoTime();
        kept.await(begin());
        return System.nanoTime() - begun;
    }

    @Override
    public long all(int howMany) throws Exception {
        long before = kept.count();
        long begun = System.nanoTime();
        for (int i = 0; i < howMany; i++) begin();
        kept.awaitAll(before + howMany);
        return System.nanoTime() - begun;
    }

    @Override
    public void close() throws Exception {
        running = false;
        for (var hop : hops) hop.join(5_000);
        producer.close();
        kept.close();
    }
}
