package jp.ippo.servers;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

class QuietLogTest {

    private final LoggerContext logback = (LoggerContext) LoggerFactory.getILoggerFactory();

    @BeforeEach
    void as_logback_comes() {
        logback.reset();
    }

    @Test
    void an_application_that_sets_up_its_log_afterwards_leaves_the_broker_quiet() {
        QuietLog.apply();
        try (var application = SpringApplication.run(QuietLogTest.class, "--spring.main.banner-mode=off")) {
            assertThat(application.isRunning()).isTrue();
            assertThat(level("kafka.server.BrokerServer")).isEqualTo(Level.WARN);
            assertThat(level("org.apache.kafka.raft.QuorumState")).isEqualTo(Level.WARN);
            assertThat(logback.getTurboFilterList()).hasAtLeastOneElementOfType(ClosedTwice.class);
        }
    }

    @Test
    void a_level_the_application_sets_is_obeyed() {
        var arguments = new String[] {"--spring.main.banner-mode=off", "--logging.level.org.apache.kafka.raft=debug"};
        try (var application = SpringApplication.run(QuietLogTest.class, arguments)) {
            assertThat(application.isRunning()).isTrue();
            assertThat(level("org.apache.kafka.raft.QuorumState")).isEqualTo(Level.DEBUG);
        }
    }

    @Test
    void the_services_own_clients_are_not_silenced() {
        QuietLog.apply();
        assertThat(level("org.apache.kafka.clients.consumer.KafkaConsumer"))
                .isEqualTo(level("jp.ippo.intake.AnyClass"));
    }

    private Level level(String logger) {
        return logback.getLogger(logger).getEffectiveLevel();
    }
}
