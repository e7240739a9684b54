package jp.ippo.servers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class EmbeddedLaneTest {

    private final Lane lane = new EmbeddedLane();

    @Test
    void the_broker_takes_a_record_and_makes_no_topic_unasked() throws Exception {
        try (var kafka = lane.kafka()) {
            SameInBothLanes.broker(kafka);
        }
    }

    @Test
    void the_database_is_the_one_of_the_containers() throws Exception {
        try (var postgres = lane.postgres()) {
            SameInBothLanes.database(postgres);
        }
    }
}
