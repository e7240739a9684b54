package jp.ippo.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class ContainersLaneTest {

    private final Lane lane = new ContainersLane();

    @BeforeAll
    static void only_where_containers_can_start() {
        var obstacle = DockerEngine.whyNot();
        if (obstacle != null) {
            System.out.println("==== SKIPPED: the container lane is not tested, because " + obstacle + " ====");
            abort(obstacle);
        }
    }

    @Test
    void the_broker_takes_a_record_and_makes_no_topic_unasked() throws Exception {
        try (var kafka = lane.kafka()) {
            SameInBothLanes.broker(kafka);
        }
    }

    @Test
    void the_database_is_the_embedded_one_in_a_container() throws Exception {
        try (var postgres = lane.postgres()) {
            SameInBothLanes.database(postgres);
        }
    }

    @Test
    void the_images_are_the_versions_of_the_embedded_servers() {
        assertThat(ContainersLane.IMAGES)
                .contains("apache/kafka:" + org.apache.kafka.common.utils.AppInfoParser.getVersion());
    }
}
