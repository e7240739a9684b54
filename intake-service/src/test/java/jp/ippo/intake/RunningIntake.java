package jp.ippo.intake;

import java.util.UUID;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on real servers; one for all classes that extend this. */
@SpringBootTest(
        classes = IntakeService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=intake-service",
            "spring.config.additional-location=classpath:test-accounts.yml"
        })
@Timeout(120)
abstract class RunningIntake {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void realServers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "intake");
    }

    Caller as(String account) {
        return new Caller(port, account);
    }

    Caller clerk() {
        return as("clerk");
    }

    Caller officer() {
        return as("officer");
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
