package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jp.ippo.notification.mailing.ChaosTown.Victim;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances send while they, the database and the mail server are killed (SIGKILL) at random moments. The mail server's
 * book says what really arrived.
 *
 * <p>The case of 尼崎 in full: {@code -Dchaos.people=460517 -Dchaos.kills=20 -Dchaos.answer-after=0}. The same
 * {@code chaos.seed} chooses the same victims at the same places.
 */
@Tag("chaos")
class KilledWhileSendingTest {

    private static final int PEOPLE = Integer.getInteger("chaos.people", 5_000);
    private static final int KILLS = Integer.getInteger("chaos.kills", 6);
    private static final long SEED = Long.getLong("chaos.seed", System.currentTimeMillis());
    /** Slow enough that few people last for all kills; milliseconds. */
    private static final int ANSWER_AFTER = Integer.getInteger("chaos.answer-after", 60);

    private static final String HEAP = "512m";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private final Random random = new Random(SEED);
    private final Map<Victim, Integer> killed = new EnumMap<>(Victim.class);
    private int acceptedAtLastKill;

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void nobody_is_lost_nobody_gets_two_and_whoever_may_have_got_one_is_named() throws Exception {
        System.out.printf("chaos.seed=%d, files in %s%n", SEED, directory);
        try (var town = new ChaosTown(directory, HEAP, ANSWER_AFTER)) {
            var incident = readyCase(town);
            long begun = System.nanoTime();
            assertThat(town.office().start(incident).status()).isEqualTo(200);

            killAround(town, incident);
            await().atMost(Duration.ofMinutes(30))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> states(town, incident, "QUEUED", "SENDING") == 0);
            double seconds = (System.nanoTime() - begun) / 1e9;

            var people = messageIds(town, incident, null);
            var doubtful = messageIds(town, incident, "IN_DOUBT");
            var book = town.mail.book();
            eachHasOneState(town, incident);
            assertThat(without(book, people)).as("strangers").isEmpty();
            assertThat(twice(book)).as("twice").isSubsetOf(doubtful.keySet());
            assertThat(without(people, book)).as("not arrived").isSubsetOf(doubtful.keySet());
            assertThat(acceptedAtLastKill)
                    .as("all were killed while messages left")
                    .isLessThan(PEOPLE);
            assertThat(doubtful.size()).isLessThanOrEqualTo(KILLS * ChaosTown.CONNECTIONS * ChaosTown.INSTANCES);

            int arrived = resolve(town, incident, doubtful, book);
            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(town.office()
                            .standing(incident)
                            .body()
                            .path("state")
                            .asString())
                    .isEqualTo("FINISHED"));
            var last = town.mail.book();
            assertThat(last.keySet()).isEqualTo(people.keySet());
            assertThat(twice(last)).isEmpty();
            assertThat(states(town, incident, "SENT")).isEqualTo(PEOPLE);
            System.out.printf(
                    "%,d notices in %.0f s, killed %s: 0 lost, 0 twice, %d in doubt (%d of them had arrived); "
                            + "an instance with -Xmx%s had at most %d MB resident%n",
                    PEOPLE, seconds, killed, doubtful.size(), arrived, HEAP, town.peakMegabytes());
        }
    }

    private UUID readyCase(ChaosTown town) throws Exception {
        var office = town.office();
        var list = Files.writeString(directory.resolve("list.csv"), People.list(PEOPLE, "chaos"));
        var incident = office.openCase();
        assertThat(office.upload(incident, list).status()).isEqualTo(201);
        assertThat(office.draft(incident).status()).isEqualTo(201);
        assertThat(office.approve(incident, 1, PEOPLE).status()).isEqualTo(200);
        return incident;
    }

    /**
     * Everybody in turn, in another order each time, whenever the mail server has taken a random number of messages. Who is
     * not back yet is passed over for once: an overloaded machine must not put off the kills until everything is sent.
     */
    private void killAround(ChaosTown town, UUID incident) throws Exception {
        var moments = random.ints(KILLS, PEOPLE / 50, PEOPLE * 9 / 10).sorted().toArray();
        var victims = new ArrayList<Victim>();
        for (int moment : moments) {
            while (town.mail.accepted() < moment) TimeUnit.MILLISECONDS.sleep(5);
            var victim = next(victims, town);
            acceptedAtLastKill = town.mail.accepted();
            town.kill(victim, random, incident, PEOPLE);
            killed.merge(victim, 1, Integer::sum);
            System.out.printf("%s killed after %,d messages%n", victim, acceptedAtLastKill);
        }
        town.awaitAllBack();
    }

    private Victim next(List<Victim> victims, ChaosTown town) throws InterruptedException {
        while (true) {
            var up = victims.stream().filter(town::isUp).findFirst();
            if (up.isPresent()) {
                victims.remove(up.get());
                return up.get();
            }
            if (victims.size() < 2 * Victim.values().length) {
                var round = new ArrayList<>(List.of(Victim.values()));
                Collections.shuffle(round, random);
                victims.addAll(round);
            } else TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void eachHasOneState(ChaosTown town, UUID incident) {
        assertThat(town.database
                        .jdbc()
                        .sql("""
                        select count(*) from person full join delivery using (person_id)
                        where coalesce(person.incident_id, delivery.incident_id) = ?
                          and person.person_id is not null and state in ('SENT', 'IN_DOUBT')
                        """)
                        .param(incident)
                        .query(Integer.class)
                        .single())
                .isEqualTo(PEOPLE);
    }

    private static int states(ChaosTown town, UUID incident, String... states) {
        return town.database
                .jdbc()
                .sql("select count(*) from delivery where incident_id = :incident and state in (:states)")
                .param("incident", incident)
                .param("states", List.of(states))
                .query(Integer.class)
                .single();
    }

    /** People by the Message-ID of their notice. */
    private static Map<String, UUID> messageIds(ChaosTown town, UUID incident, String state) {
        var people = new HashMap<String, UUID>();
        town.database
                .jdbc()
                .sql("""
                select person_id from person left join delivery using (person_id)
                where person.incident_id = :incident and (cast(:state as text) is null or state = :state)
                """)
                .param("incident", incident)
                .param("state", state)
                .query(row -> {
                    var person = row.getObject(1, UUID.class);
                    people.put("<1." + person + "@city.example.jp>", person);
                });
        return people;
    }

    private static List<String> twice(Map<String, Long> book) {
        return book.entrySet().stream()
                .filter(message -> message.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The one's keys without the other's: AssertJ compares each with each, which 460,517 are too many for. */
    private static HashSet<String> without(Map<String, ?> these, Map<String, ?> those) {
        var rest = new HashSet<>(these.keySet());
        rest.removeAll(those.keySet());
        return rest;
    }

    /** As a person does who looks into the mail server's book. @return how many had arrived */
    private static int resolve(ChaosTown town, UUID incident, Map<String, UUID> doubtful, Map<String, Long> book) {
        var office = town.office();
        var listed = office.get("officer", incident + "/notices/in-doubt")
                .body()
                .valueStream()
                .map(doubt -> doubt.path("messageId").asString())
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(doubtful.keySet());
        int arrived = 0;
        for (var doubt : doubtful.entrySet()) {
            boolean there = book.containsKey(doubt.getKey());
            if (there) arrived++;
            var answer = office.post(
                    "officer",
                    incident + "/notices/in-doubt/" + doubt.getValue(),
                    "{\"resolution\": \"%s\", \"reason\": \"メールサーバーの記録による\"}"
                            .formatted(there ? "WAS_SENT" : "SEND_AGAIN"));
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        }
        return arrived;
    }
}
