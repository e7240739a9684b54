package jp.ippo.servers;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class QuietLogTest {

    private final LoggerContext logback = (LoggerContext) LoggerFactory.getILoggerFactory();

    @Test
    void the_broker_stays_quiet_when_an_application_sets_up_its_log_afterwards() {
        QuietLog.apply();
        logback.reset();
        assertThat(level("kafka.server.BrokerServer")).isEqualTo(Level.WARN);
        assertThat(level("org.apache.kafka.raft.QuorumState")).isEqualTo(Level.WARN);
    }

    @Test
    void the_services_own_clients_are_not_silenced() {
        QuietLog.apply();
        assertThat(level("org.apache.kafka.clients.consumer.KafkaConsumer"))
                .isEqualTo(level("jp.ippo.intake.AnyClass"));
    }

    @Test
    void a_level_somebody_set_is_obeyed() {
        logback.getLogger("org.apache.kafka.raft").setLevel(Level.DEBUG);
        QuietLog.apply();
        assertThat(level("org.apache.kafka.raft.QuorumState")).isEqualTo(Level.DEBUG);
        logback.reset();
    }

    private Level level(String logger) {
        return logback.getLogger(logger).getEffectiveLevel();
    }
}
