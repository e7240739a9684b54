package jp.ippo.servers;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/** Whether containers could start here: it takes Testcontainers, an engine, and the images. */
final class DockerEngine {

    /** Asked once: after a first failure Testcontainers believes the engine to be in order. */
    private static @Nullable Optional<String> obstacle;

    private DockerEngine() {}

    /** What keeps the containers from starting, or null when nothing does. */
    static synchronized @Nullable String whyNot() {
        var known = obstacle;
        if (known == null) {
            QuietLog.apply();
            known = isOnClassPath("org.testcontainers.kafka.KafkaContainer")
                            && isOnClassPath("org.testcontainers.postgresql.PostgreSQLContainer")
                    ? Engine.obstacle()
                    : Optional.of("Testcontainers is not on the class path");
            obstacle = known;
        }
        return known.orElse(null);
    }

    private static boolean isOnClassPath(String name) {
        try {
            Class.forName(name, false, DockerEngine.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Apart, so that the class above loads without Testcontainers. */
    private static final class Engine {

        private static final Pattern IMAGE = Pattern.compile("imageName=([^,)]+)");

        static Optional<String> obstacle() {
            try {
                if (!DockerClientFactory.instance().isDockerAvailable()) {
                    return Optional.of("no Docker engine answers");
                }
                for (var image : ContainersLane.IMAGES) {
                    new RemoteDockerImage(DockerImageName.parse(image)).get();
                }
                return Optional.empty();
            } catch (RuntimeException e) {
                var image = IMAGE.matcher(String.valueOf(e.getMessage()));
                return Optional.of("a Docker engine answers but "
                        + (image.find() ? "cannot get " + image.group(1) : "is of no use: " + e.getMessage()));
            }
        }
    }
}
