package jp.ippo.servers;

import java.nio.file.Path;

/** Sends three records and waits to be killed. */
final class KafkaChild {

    private KafkaChild() {}

    public static void main(String... arguments) throws Exception {
        var topic = new Topic(RealKafka.embedded(Path.of(arguments[0]), 0), "kept");
        topic.create();
        topic.send("one");
        topic.send("two");
        topic.send("three");
        ChildJvm.readyUntilKilled();
    }
}
