package jp.ippo.door;

import java.util.UUID;
import jp.ippo.servers.TestServers;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A database of its own on the real server. */
final class DoorDatabase {

    private DoorDatabase() {}

    static String register(DynamicPropertyRegistry properties) {
        var name = "door_" + UUID.randomUUID().toString().substring(0, 8);
        TestServers.postgres().createDatabase(name);
        properties.add("spring.datasource.url", () -> TestServers.postgres().jdbcUrl(name));
        properties.add(
                "spring.datasource.username", () -> TestServers.postgres().user());
        properties.add(
                "spring.datasource.password", () -> TestServers.postgres().password());
        return name;
    }
}
