package jp.ippo.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RealKafkaTest {

    @TempDir
    Path directory;

    @Test
    void a_record_and_the_place_of_its_reader_outlive_a_restart() throws Exception {
        try (var kafka = RealKafka.embedded(directory, 0)) {
            var topic = new Topic(kafka, "kept");
            topic.create();
            topic.send("first");
            assertThat(topic.read("reader", 1)).containsExactly("first");
        }
        try (var kafka = RealKafka.embedded(directory, 0)) {
            var topic = new Topic(kafka, "kept");
            topic.send("second");
            assertThat(topic.read("reader", 1)).containsExactly("second");
            assertThat(topic.read("newcomer", 2)).containsExactly("first", "second");
        }
    }

    @Test
    void what_a_killed_broker_confirmed_is_there_afterwards() throws Exception {
        try (var child = ChildJvm.start(KafkaChild.class, directory.toString())) {
            child.kill();
        }
        try (var kafka = RealKafka.embedded(directory, 0)) {
            assertThat(new Topic(kafka, "kept").read("reader", 3)).containsExactly("one", "two", "three");
        }
    }

    @Test
    void nobody_gets_a_topic_by_asking_for_it() {
        try (var kafka = RealKafka.embedded(directory, 0)) {
            assertThatThrownBy(() -> new Topic(kafka, "misspelt").send("lost", Duration.ofSeconds(2)))
                    .hasRootCauseInstanceOf(UnknownTopicOrPartitionException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void closing_twice_is_no_error() {
        var server = RealKafka.embedded(directory, 0);
        server.close();
        server.close();
    }

    @Test
    void a_directory_in_use_is_refused() {
        try (var kafka = RealKafka.embedded(directory, 0)) {
            assertThatThrownBy(() -> RealKafka.embedded(directory, 0)).hasMessageContaining("is using " + directory);
            assertThat(kafka.bootstrapServers()).startsWith("127.0.0.1:");
        }
    }

    @Test
    void a_port_in_use_is_named_and_the_directory_let_go() throws Exception {
        try (var other = RealMailbox.embedded(0, 0)) {
            assertThatThrownBy(() -> RealKafka.embedded(directory, other.smtpPort()))
                    .hasMessageContaining("port " + other.smtpPort());
        }
        RealKafka.embedded(directory, 0).close();
    }
}
