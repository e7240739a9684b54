package jp.ippo.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Departments file while every service, the database and every broker is killed (SIGKILL) at random moments.
 *
 * <p>In full: {@code -Dchaos.kills=20 -Dchaos.rate=50 -Dchaos.seconds=300}; {@link Size} names the rest.
 */
@Tag("chaos")
class KilledUnderLoadTest {

    private static final Size SIZE = Size.given();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private final Random random = new Random(SIZE.seed());
    private final java.util.concurrent.ScheduledExecutorService clock = Executors.newScheduledThreadPool(4);

    @Test
    @Timeout(value = 120, unit = TimeUnit.MINUTES)
    void every_accepted_report_is_judged_once_and_has_one_case_in_its_order() throws Exception {
        System.out.printf("%s, files in %s%n", SIZE, directory);
        try (var town = new Processes(directory, SIZE)) {
            await().atMost(Duration.ofMinutes(6))
                    .until(() -> town.components().stream().allMatch(Component::answers));
            var department = new Department(town.intakePorts(), clock);
            var recoveries = new Recoveries(town, department, SIZE.patience(), clock);
            warmUp(town, department);
            long begun = System.nanoTime();
            long every = TimeUnit.SECONDS.toNanos(1) / SIZE.perSecond();
            var mischief = new Mischief(town.brokers.bootstrapServers(), random);
            var filing = clock.scheduleAtFixedRate(department::file, 0, every, TimeUnit.NANOSECONDS);

            killAround(town, recoveries, begun);
            filing.cancel(false);
            mischief.close();
            double seconds = (System.nanoTime() - begun) / 1e9;
            recoveries.awaitAll();
            await().atMost(SIZE.patience()).until(() -> department.open() == 0);
            var accepted = Map.copyOf(department.accepted);
            var books = new Books(town);
            settle(books, accepted);
            double drained = (System.nanoTime() - begun) / 1e9 - seconds;

            assertThat(mischief.again).as("old events delivered again").hasPositiveValue();
            assertThat(department.refused).isEmpty();
            assertThat(accepted).hasSize(department.filed());
            books.nothingIsLostOrDoubled(accepted);
            var repeated = new AtomicInteger();
            await().atMost(Duration.ofMinutes(6))
                    .pollInterval(Duration.ofSeconds(3))
                    .untilAsserted(() -> repeated.set(books.topicsKeepTheOrder(accepted)));
            var mails = books.noMailIsWrittenTwice();
            System.out.printf(
                    "%,d incidents with %,d revisions in %.0f s (%.1f incidents/s, %,d calls), everything through %.0f s later; "
                            + "0 lost, 0 effects doubled, order kept; %d messages came again (%d on purpose) and were dropped; "
                            + "%d unreadable ones are dead letters; "
                            + "%d mails to staff, %d of them came twice under one Message-ID%n%s",
                    accepted.size(),
                    accepted.values().stream().mapToInt(n -> n).sum(),
                    seconds,
                    accepted.size() / seconds,
                    department.attempts(),
                    drained,
                    repeated.get(),
                    mischief.again.get(),
                    mischief.poison.values().stream()
                            .mapToInt(AtomicInteger::get)
                            .sum(),
                    mails[0],
                    mails[1],
                    recoveries.table());
        } finally {
            clock.shutdownNow();
        }
    }

    /** One incident must walk through before anybody dies: the topics are there, the groups have their partitions. */
    private static void warmUp(Processes town, Department department) {
        department.file().join();
        await().atMost(Duration.ofMinutes(2)).until(() -> new Books(town).areClosed(Map.copyOf(department.accepted)));
    }

    private void killAround(Processes town, Recoveries recoveries, long begun) throws InterruptedException {
        var dying = town.components().stream().filter(SIZE::dies).toList();
        assertThat(dying).as("chaos.victims").isNotEmpty();
        int all = SIZE.kills() * dying.size();
        var victims = rounds(dying);
        double mean = SIZE.load().toMillis() / (double) (all + 1);
        for (int n = 0; n < all; n++) {
            TimeUnit.MILLISECONDS.sleep((long) (mean * (0.5 + random.nextDouble())));
            recoveries.kill(next(victims));
        }
        long rest = SIZE.load().toNanos() - (System.nanoTime() - begun);
        TimeUnit.NANOSECONDS.sleep(Math.max(TimeUnit.SECONDS.toNanos(2), rest));
    }

    /** The first that is up: who has not come back yet cannot die. */
    private static Component next(List<Component> victims) throws InterruptedException {
        while (true) {
            for (var victim : victims.subList(0, Math.min(victims.size(), 7))) {
                if (victim.answers()) {
                    victims.remove(victim);
                    return victim;
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private List<Component> rounds(List<Component> components) {
        var victims = new ArrayList<Component>();
        for (int round = 0; round < SIZE.kills(); round++) {
            var order = new ArrayList<>(components);
            Collections.shuffle(order, random);
            victims.addAll(order);
        }
        return victims;
    }

    /** What is wrong then is said by the books themselves. */
    private static void settle(Books books, Map<java.util.UUID, Integer> accepted) throws InterruptedException {
        for (long end = System.nanoTime() + SIZE.patience().toNanos(); !books.areClosed(accepted); ) {
            if (System.nanoTime() > end) return;
            TimeUnit.SECONDS.sleep(1);
        }
        // Staff is mailed a moment after the case is there.
        TimeUnit.SECONDS.sleep(5);
    }
}
