package jp.ippo.servers;

import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/** Whether the containers could start here. Asked before Testcontainers is touched, which a module may do without. */
final class DockerEngine {

    private DockerEngine() {}

    /** What keeps the containers from starting, or null when nothing does. */
    static @Nullable String whyNot() {
        QuietLog.apply();
        if (!isOnClassPath("org.testcontainers.kafka.KafkaContainer")
                || !isOnClassPath("org.testcontainers.postgresql.PostgreSQLContainer")) {
            return "Testcontainers is not on the class path";
        }
        if (!Engine.answers()) {
            return "no Docker engine answers";
        }
        return Engine.whyNoImages();
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

        static boolean answers() {
            return DockerClientFactory.instance().isDockerAvailable();
        }

        static @Nullable String whyNoImages() {
            for (var image : ContainersLane.IMAGES) {
                try {
                    new RemoteDockerImage(DockerImageName.parse(image)).get();
                } catch (RuntimeException e) {
                    return "a Docker engine answers but cannot get " + image;
                }
            }
            return null;
        }
    }
}
