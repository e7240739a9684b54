package jp.ippo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A search that finds nothing proves nothing: here a name is planted in every form it knows. */
@Timeout(60)
class TheSearchFindsANameTest {

    private static final String NAME = "金糸雀 かなりあ";

    @TempDir
    Path data;

    @Test
    void in_whatever_form_it_lies_in_a_table_or_on_a_topic() throws Exception {
        var addresses = TestAddresses.fresh(data);
        var bytes = NAME.getBytes(StandardCharsets.UTF_8);
        var planted = new TreeSet<String>();
        try (var database = DriverManager.getConnection(
                addresses.jdbcUrl().apply("assessment"), addresses.databaseUser(), addresses.databasePassword())) {
            var forms = Map.of(
                    "plain", "text '名は" + NAME + "です'",
                    "as_json", "jsonb_build_object('name', '" + NAME + "')",
                    "bytes", "convert_to('x" + NAME + "', 'UTF8')",
                    "sjis", "convert_to('" + NAME + "', 'SJIS')",
                    "base64", "text '" + Base64.getEncoder().encodeToString(bytes) + "'",
                    "base64_later", "encode(convert_to('ab' || '" + NAME + "!', 'UTF8'), 'base64')",
                    "many", "array['a', '" + NAME + "']");
            for (var form : forms.entrySet()) {
                database.createStatement()
                        .execute(
                                "create table " + form.getKey() + " as select 1 as n, " + form.getValue() + " as said");
                planted.add("assessment." + form.getKey());
            }
        }
        var topic = "planted-" + UUID.randomUUID();
        var broker = Map.<String, Object>of("bootstrap.servers", addresses.kafka());
        try (var admin = Admin.create(broker);
                var producer = new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer())) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
            var message = new ProducerRecord<byte[], byte[]>(topic, "{}".getBytes(StandardCharsets.UTF_8));
            message.headers().add("ippo_reason", NAME.getBytes(StandardCharsets.UTF_16BE));
            producer.send(message).get();
        }
        planted.add(topic);

        var kept = EverythingKept.of(addresses);

        assertThat(kept.placesOf(NAME)).containsExactlyElementsOf(planted);
        assertThat(List.of("文鳥 ぶんちょう", "目白 めじろ"))
                .allMatch(other -> kept.placesOf(other).isEmpty());
    }
}
