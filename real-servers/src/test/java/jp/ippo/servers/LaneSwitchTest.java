package jp.ippo.servers;

import static jp.ippo.servers.LaneSwitch.Choice.CONTAINERS;
import static jp.ippo.servers.LaneSwitch.Choice.EMBEDDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaneSwitchTest {

    private static final @Nullable String NOTHING_AGAINST_IT = null;

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "")
    void unsaid_it_follows_the_engine(@Nullable String wanted) {
        assertThat(LaneSwitch.decide(wanted, () -> NOTHING_AGAINST_IT).choice()).isEqualTo(CONTAINERS);

        var without = LaneSwitch.decide(wanted, () -> "no Docker engine answers");
        assertThat(without.choice()).isEqualTo(EMBEDDED);
        assertThat(without.reason()).isEqualTo("no Docker engine answers");
    }

    @Test
    void embedded_does_not_even_ask_for_an_engine() {
        var decision = LaneSwitch.decide("embedded", () -> {
            throw new AssertionError("asked");
        });
        assertThat(decision.choice()).isEqualTo(EMBEDDED);
    }

    @Test
    void containers_without_an_engine_is_an_error_and_no_silent_change_of_lane() {
        assertThat(LaneSwitch.decide("containers", () -> NOTHING_AGAINST_IT).choice())
                .isEqualTo(CONTAINERS);
        assertThatThrownBy(() -> LaneSwitch.decide("containers", () -> "no Docker engine answers"))
                .hasMessageContaining("no Docker engine answers");
    }

    @Test
    void a_misspelt_lane_is_an_error() {
        assertThatThrownBy(() -> LaneSwitch.decide("container", () -> NOTHING_AGAINST_IT))
                .hasMessageContaining("containers or embedded");
    }

    @Test
    @Timeout(120)
    void a_module_without_testcontainers_runs_embedded() throws Exception {
        var classPath = Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .filter(entry -> !entry.contains("testcontainers") && !entry.contains("docker-java"))
                .toList();
        try (var child =
                ChildJvm.start(String.join(System.getProperty("path.separator"), classPath), TestServersChild.class)) {
            assertThat(child.said())
                    .contains("==== Test servers: EMBEDDED, because Testcontainers is not on the class path ====");
        }
    }
}
