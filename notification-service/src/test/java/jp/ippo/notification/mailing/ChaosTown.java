package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.ippo.servers.RealKafka;
import tools.jackson.databind.JsonNode;

/** Two instances of the service, their database and their mail server, each of which dies and comes back. */
final class ChaosTown implements AutoCloseable {

    static final int INSTANCES = 2;
    static final int CONNECTIONS = 4;
    private static final List<String> PARTS =
            List.of("waiting", "sending", "sent", "refused", "inDoubt", "needsPaper", "held", "noNotice");

    enum Victim {
        FIRST_INSTANCE,
        SECOND_INSTANCE,
        DATABASE,
        MAIL_SERVER
    }

    final RecordingMailProcess mail;
    final KillableDatabase database;
    private final RealKafka kafka;
    private final List<ServiceProcess> instances = new ArrayList<>();
    private final Map<Victim, CompletableFuture<Void>> comingBack = new EnumMap<>(Victim.class);
    private final ExecutorService supervisors = Executors.newFixedThreadPool(Victim.values().length);
    private int sentBefore;
    private int peakMegabytes;

    /** @param answerAfter how long the mail server takes for an answer, in milliseconds */
    ChaosTown(Path directory, String heap, int answerAfter) throws Exception {
        database = new KillableDatabase(directory.resolve("postgres"));
        kafka = RealKafka.embedded(directory.resolve("kafka"), 0);
        mail = new RecordingMailProcess(directory, answerAfter);
        var arguments = List.of(
                "--spring.datasource.url=" + database.server().jdbcUrl(KillableDatabase.NAME),
                "--spring.datasource.username=" + database.server().user(),
                "--spring.datasource.password=" + database.server().password(),
                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.port(),
                "--ippo.mail.connections=" + CONNECTIONS,
                "--ippo.mail.lease=20s",
                "--ippo.mail.time-out=10s",
                "--ippo.mail.pause-after-failure=200ms",
                "--ippo.mail.longest-pause=1s");
        for (int i = 1; i <= INSTANCES; i++) {
            var instance = new ServiceProcess(heap, directory.resolve("service-" + i + ".log"), arguments);
            instance.awaitReady();
            instances.add(instance);
        }
    }

    /** At the desk of an instance that answers. */
    Office office() {
        for (long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5); System.nanoTime() < end; ) {
            for (var instance : instances) {
                var office = new Office(instance.port(), database.jdbc());
                try {
                    // without a case: 404 from whoever has a database
                    if (office.standing(new UUID(0, 0)).status() == 404) return office;
                } catch (IllegalStateException away) {
                    // the next one then
                }
            }
            pause(200);
        }
        throw new IllegalStateException("no instance answers");
    }

    boolean isUp(Victim victim) {
        var back = comingBack.get(victim);
        return back == null || back.isDone();
    }

    /** Kills it once it is up. It comes back after a moment, beside whatever happens next; then the sums must be right. */
    void kill(Victim victim, Random random, UUID incident, int people) throws Exception {
        awaitBack(victim);
        if (isInstance(victim)) peakMegabytes = Math.max(peakMegabytes, peak());
        switch (victim) {
            case FIRST_INSTANCE, SECOND_INSTANCE -> instance(victim).kill();
            case DATABASE -> database.kill();
            case MAIL_SERVER -> mail.kill();
        }
        int moment = random.nextInt(1_500);
        comingBack.put(
                victim,
                CompletableFuture.runAsync(
                        () -> {
                            pause(moment);
                            try {
                                bringBack(victim);
                                sumsAreRight(incident, people);
                            } catch (Exception failed) {
                                throw new IllegalStateException(victim + " does not come back", failed);
                            }
                        },
                        supervisors));
    }

    private void bringBack(Victim victim) throws Exception {
        switch (victim) {
            case DATABASE -> database.restart();
            case MAIL_SERVER -> mail.restart();
            case FIRST_INSTANCE, SECOND_INSTANCE -> {
                instance(victim).restart();
                for (int tries = 1; !instance(victim).comesUp(); tries++) {
                    // Who finds no database ends; whatever runs services starts it again.
                    if (tries == 20) throw new IllegalStateException(victim + " ends again and again");
                    pause(500);
                    instance(victim).restart();
                }
            }
        }
    }

    void awaitBack(Victim victim) throws Exception {
        var back = comingBack.remove(victim);
        if (back != null) back.get(10, TimeUnit.MINUTES);
    }

    void awaitAllBack() throws Exception {
        for (var victim : Victim.values()) awaitBack(victim);
    }

    /** No part below zero, all together everybody; nobody stops being sent, or is sent without the mail server having it. */
    synchronized void sumsAreRight(UUID incident, int people) throws Exception {
        var body = standing(incident);
        var parts = PARTS.stream().map(part -> body.path(part).asInt()).toList();
        assertThat(body.path("total").asInt()).as("%s", body).isEqualTo(people);
        assertThat(parts).as("%s", body).allMatch(part -> part >= 0);
        assertThat(parts.stream().mapToInt(part -> part).sum()).as("%s", body).isEqualTo(people);
        int sent = body.path("sent").asInt();
        assertThat(sent).as("%s", body).isBetween(sentBefore, mail.accepted());
        sentBefore = sent;
    }

    private JsonNode standing(UUID incident) {
        for (int tries = 0; tries < 100; tries++) {
            try {
                var answer = office().standing(incident);
                if (answer.status() == 200) return answer.body();
            } catch (IllegalStateException killedMeanwhile) {
                // asked again
            }
        }
        throw new IllegalStateException("nobody says how far the sending is");
    }

    /** Highest resident memory of an instance, in megabytes, over all its lives. */
    int peakMegabytes() throws Exception {
        return Math.max(peakMegabytes, peak());
    }

    private int peak() throws Exception {
        int peak = 0;
        for (var instance : instances) peak = Math.max(peak, instance.peakMegabytes());
        return peak;
    }

    private static boolean isInstance(Victim victim) {
        return victim == Victim.FIRST_INSTANCE || victim == Victim.SECOND_INSTANCE;
    }

    private ServiceProcess instance(Victim victim) {
        return instances.get(victim.ordinal());
    }

    static void pause(int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws Exception {
        // Whoever is being brought back is waited for, or he would outlive the test.
        supervisors.shutdown();
        supervisors.awaitTermination(1, TimeUnit.MINUTES);
        for (var instance : instances) instance.kill();
        mail.close();
        kafka.close();
        database.close();
    }
}
