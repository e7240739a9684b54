package jp.ippo.servers;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one switch: which lane this test run takes, decided once and said aloud. */
final class LaneSwitch {

    static final String NAME = "IPPO_TEST_SERVERS";

    enum Choice {
        CONTAINERS,
        EMBEDDED
    }

    /** A lane and why it was taken. */
    record Decision(Choice choice, String reason) {}

    private LaneSwitch() {}

    static Lane lane() {
        var decision = decide(System.getProperty(NAME, System.getenv(NAME)), DockerEngine::whyNot);
        System.out.printf("==== Test servers: %s, because %s ====%n", decision.choice(), decision.reason());
        return switch (decision.choice()) {
            case CONTAINERS -> new ContainersLane();
            case EMBEDDED -> new EmbeddedLane();
        };
    }

    /**
     * @param wanted what the switch says, if it says anything
     * @param whyNoContainers what keeps the containers from starting, or null when nothing does
     */
    static Decision decide(@Nullable String wanted, Supplier<@Nullable String> whyNoContainers) {
        if (wanted == null || wanted.isBlank()) {
            var obstacle = whyNoContainers.get();
            return obstacle == null
                    ? new Decision(Choice.CONTAINERS, "a Docker engine answers")
                    : new Decision(Choice.EMBEDDED, obstacle);
        }
        return switch (wanted) {
            case "embedded" -> new Decision(Choice.EMBEDDED, NAME + " says so");
            case "containers" -> forced(whyNoContainers.get());
            default -> throw new IllegalArgumentException(NAME + " is containers or embedded, not " + wanted);
        };
    }

    private static Decision forced(@Nullable String obstacle) {
        if (obstacle != null) {
            throw new IllegalStateException(NAME + "=containers, but " + obstacle);
        }
        return new Decision(Choice.CONTAINERS, NAME + " says so");
    }
}
