package jp.ippo.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What a test may rely on, wherever its servers come from. */
final class SameInBothLanes {

    private SameInBothLanes() {}

    static void broker(RealKafka kafka) throws Exception {
        var topic = new Topic(kafka, "kept");
        topic.create();
        topic.send("first");
        assertThat(topic.read("reader", 1)).containsExactly("first");

        assertThatThrownBy(() -> new Topic(kafka, "misspelt").send("lost", Duration.ofSeconds(2)))
                .hasCauseInstanceOf(TimeoutException.class)
                .hasRootCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }

    static void database(RealPostgres postgres) throws Exception {
        postgres.createDatabase("town");
        postgres.createDatabase("town");
        var town = new Database(postgres, "town");
        town.execute("create table word as select * from unnest(array['b', 'A', 'a', 'B', 'あ', 'ア']) as name");
        assertThat(town.query("select name from word order by name")).containsExactly("A", "B", "a", "b", "あ", "ア");
        assertThat(town.query("show server_version")).allMatch(version -> version.startsWith("18."));
        assertThat(town.query("show server_encoding")).containsExactly("UTF8");
        assertThat(town.query("show fsync")).containsExactly("off");
        assertThat(town.query("show max_connections")).containsExactly("300");
        assertThat(town.query("select upper('é')")).containsExactly("É");
    }
}
