package jp.ippo.servers;

import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/** Whether the containers could start here: Testcontainers, an engine, and the images. */
final class DockerEngine {

    private DockerEngine() {}

    /** What keeps the containers from starting, or null when nothing does. */
    static @Nullable String whyNot() {
        QuietLog.apply();
        if (!isOnClassPath("org.testcontainers.kafka.KafkaContainer")
                || !isOnClassPath("org.testcontainers.postgresql.PostgreSQLContainer")) {
            return "Testcontainers is not on the class path";
        }
        return Engine.whyNot();
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

        static @Nullable String whyNot() {
            try {
                if (!DockerClientFactory.instance().isDockerAvailable()) {
                    return "no Docker engine answers";
                }
                for (var image : ContainersLane.IMAGES) {
                    new RemoteDockerImage(DockerImageName.parse(image)).get();
                }
                return null;
            } catch (RuntimeException e) {
                return "a Docker engine answers but lacks an image: " + e.getMessage();
            }
        }
    }
}
