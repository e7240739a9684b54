package jp.ippo.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** A dump of every table of the three databases and of every record of every topic, to be searched. */
final class EverythingKept {

    private static final List<String> SERVICES = List.of("intake", "assessment", "notification");

    private final Map<String, String> dumps = new TreeMap<>();

    static EverythingKept of(Addresses addresses) throws SQLException {
        var kept = new EverythingKept();
        for (var service : SERVICES) kept.tables(service, addresses);
        kept.topics(addresses.kafka());
        return kept;
    }

    /** Tables ({@code service.table}) and topics that were looked through. */
    Set<String> places() {
        return dumps.keySet();
    }

    /** Where a text lies, in whatever form. */
    Set<String> placesOf(String text) {
        var found = new TreeSet<String>();
        for (var form : WrittenAs.anyOf(text))
            dumps.forEach((place, dump) -> {
                if (dump.contains(form)) found.add(place);
            });
        return found;
    }

    private void tables(String service, Addresses addresses) throws SQLException {
        try (var database = DriverManager.getConnection(
                        addresses.jdbcUrl().apply(service), addresses.databaseUser(), addresses.databasePassword());
                var asked = database.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = asked.executeQuery("""
                    select format('%I.%I', table_schema, table_name) from information_schema.tables
                    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                    """)) {
                while (rows.next()) tables.add(rows.getString(1));
            }
            for (var table : tables) {
                var dump = new StringBuilder();
                // Bytes come out as hex.
                try (var rows = asked.executeQuery("select t::text from " + table + " t")) {
                    while (rows.next()) dump.append(rows.getString(1)).append('\n');
                }
                dumps.put(service + "." + table.replace("public.", ""), dump.toString());
            }
        }
    }

    private void topics(String brokers) {
        var settings = Map.<String, Object>of("bootstrap.servers", brokers, "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            for (var topic : consumer.listTopics().entrySet()) {
                if (topic.getKey().startsWith("__")) continue;
                var parts = topic.getValue().stream()
                        .map(part -> new TopicPartition(part.topic(), part.partition()))
                        .toList();
                consumer.assign(parts);
                consumer.seekToBeginning(parts);
                var ends = consumer.endOffsets(parts);
                var dump = new StringBuilder();
                while (parts.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L)))
                    for (var message : consumer.poll(Duration.ofMillis(500))) {
                        add(dump, message.key());
                        add(dump, message.value());
                        message.headers().forEach(header -> add(dump, header.value()));
                    }
                dumps.put(topic.getKey(), dump.toString());
            }
        }
    }

    private static void add(StringBuilder dump, byte @Nullable [] bytes) {
        if (bytes == null) return;
        // Also as a table shows bytes: what is no UTF-8 is found by these.
        dump.append(new String(bytes, UTF_8))
                .append('\n')
                .append(HexFormat.of().formatHex(bytes))
                .append('\n');
    }
}
