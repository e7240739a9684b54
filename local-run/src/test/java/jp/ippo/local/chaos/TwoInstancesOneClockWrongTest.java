package jp.ippo.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances of every service, the clock of each second one ninety minutes behind, and all of them replaced one after the
 * other (SIGTERM) while departments file.
 */
@Tag("chaos")
class TwoInstancesOneClockWrongTest {

    private static final Size SIZE = new Size(0, 10, Duration.ofSeconds(30), 1, 2, Set.of(), Duration.ofMinutes(10), 1);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private final java.util.concurrent.ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void a_rolling_restart_loses_nothing_and_no_date_depends_on_the_clock_of_an_instance() throws Exception {
        try (var town = new Processes(directory, SIZE, Duration.ofMinutes(-90))) {
            await().atMost(Duration.ofMinutes(6))
                    .until(() -> town.components().stream().allMatch(Component::answers));
            var department = new Department(town.intakePorts(), clock);
            var books = new Books(town);
            department.file().join();
            await().atMost(Duration.ofMinutes(2)).until(() -> books.areClosed(Map.copyOf(department.accepted)));
            var filing =
                    clock.scheduleAtFixedRate(department::file, 0, 1_000 / SIZE.perSecond(), TimeUnit.MILLISECONDS);

            for (var instance : town.services) {
                long at = System.nanoTime();
                instance.restartInOrder();
                await().atMost(Duration.ofMinutes(2)).until(instance::answers);
                System.out.printf("%s replaced in %.1f s%n", instance.name(), (System.nanoTime() - at) / 1e9);
            }
            filing.cancel(false);
            await().atMost(Duration.ofMinutes(2)).until(() -> department.open() == 0);
            var accepted = Map.copyOf(department.accepted);
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> books.areClosed(accepted));

            assertThat(department.refused).isEmpty();
            books.nothingIsLostOrDoubled(accepted);
            books.topicsKeepTheOrder(accepted);
            assertThat(books.datesOfJudgements())
                    .as("all became known at one moment")
                    .hasSize(1);
            assertThat(books.instancesThatJudged())
                    .as("both clocks were at work")
                    .isGreaterThan(1);
            System.out.printf("%,d incidents through a rolling restart of six instances%n", accepted.size());
        } finally {
            clock.shutdownNow();
        }
    }
}
