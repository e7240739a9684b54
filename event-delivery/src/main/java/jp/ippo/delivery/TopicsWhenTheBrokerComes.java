package jp.ippo.delivery;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * The library asks for the topics once, while the service starts. When the broker was away then, this asks until it answers:
 * otherwise a first start without a broker would wait for topics that nobody makes.
 */
final class TopicsWhenTheBrokerComes implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicsWhenTheBrokerComes.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final KafkaAdmin admin;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    TopicsWhenTheBrokerComes(KafkaAdmin admin) {
        this.admin = admin;
    }

    private void askUntilTheyAreThere(CountDownLatch end) {
        try {
            while (!admin.initialize()) {
                if (end.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) return;
            }
            stopped.countDown();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException refused) {
            // For example another number of partitions than the topic has: said by the library at the start as well.
            log.warn("The topics are not as this service asks: {}", refused.getMessage());
        }
    }

    @Override
    public void start() {
        var end = new CountDownLatch(1);
        stopped = end;
        var thread = new Thread(() -> askUntilTheyAreThere(end), "topics");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
