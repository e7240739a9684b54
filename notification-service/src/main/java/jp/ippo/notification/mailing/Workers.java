package jp.ippo.notification.mailing;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import jp.ippo.notification.drill.Drills;
import jp.ippo.notification.individuals.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The sending of this instance: one thread per connection, and one that ends the leases of workers that died and cuts lines that hang. */
@Component
class Workers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);
    private static final Duration LAST_MESSAGES = Duration.ofSeconds(20);

    private final Claims claims;
    private final Deliveries deliveries;
    private final Notices notices;
    private final Sending sending;
    private final Vault vault;
    private final MailProperties properties;
    private final Clock clock;
    private final ReleaseProperties release;
    private final Ways ways;
    private final Throttle throttle;
    private final Urgent urgent;
    private final JavaMailSenderImpl mail;
    private final Drills drills;
    private final MailMeters meters;
    private final List<Thread> threads = new ArrayList<>();
    private final List<MailConnection> connections = new CopyOnWriteArrayList<>();
    private @Nullable Handovers handovers;
    private volatile boolean running;

    Workers(
            Claims claims,
            Deliveries deliveries,
            Notices notices,
            Sending sending,
            Vault vault,
            MailProperties properties,
            Clock clock,
            ReleaseProperties release,
            Ways ways,
            Throttle throttle,
            Urgent urgent,
            JavaMailSenderImpl mail,
            Drills drills,
            MailMeters meters) {
        this.claims = claims;
        this.deliveries = deliveries;
        this.notices = notices;
        this.sending = sending;
        this.vault = vault;
        this.properties = properties;
        this.clock = clock;
        this.release = release;
        this.ways = ways;
        this.throttle = throttle;
        this.urgent = urgent;
        this.mail = mail;
        this.drills = drills;
        this.meters = meters;
    }

    @Override
    public void start() {
        running = true;
        var book = new Handovers(claims, meters);
        handovers = book;
        for (int i = 1; i <= workers(Lane.BULK); i++) {
            boolean first = i == 1;
            begin("mail-" + i, () -> send(Lane.BULK, first, book));
        }
        for (int i = 1; i <= workers(Lane.URGENT); i++) {
            begin("mail-urgent-" + i, () -> send(Lane.URGENT, false, book));
        }
        begin("mail-leases", this::endLeases);
        sending.onStart(this::wakeAll);
    }

    private int workers(Lane lane) {
        return switch (lane) {
            case BULK -> properties.connections();
            // An instance that does not send, sends nothing.
            case URGENT -> properties.connections() == 0 ? 0 : release.urgentConnections();
        };
    }

    private void wakeAll() {
        for (var lane : Lane.values()) ways.on(lane).wake(workers(lane));
    }

    private void begin(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void send(Lane lane, boolean first, Handovers book) {
        var way = ways.on(lane);
        try (var connection = new MailConnection(mail, properties.timeOut())) {
            connections.add(connection);
            var worker = new Worker(
                    claims,
                    deliveries,
                    book,
                    notices,
                    vault,
                    properties,
                    clock,
                    way,
                    throttle,
                    connection,
                    drills,
                    meters,
                    () -> running);
            while (running) {
                try {
                    if (!way.isFree()) way.rest(way.left());
                    else if (!worker.work(lane == Lane.URGENT ? urgent.running() : deliveries.running())) {
                        connection.close();
                        if (first) sending.finishWhatIsDone();
                        way.rest();
                    }
                } catch (RuntimeException fault) {
                    if (running) log.error("A worker failed and goes on", fault);
                    way.rest(AFTER_A_FAULT);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void endLeases() {
        while (running) {
            connections.forEach(MailConnection::cutWhenStuck);
            try {
                var dead = claims.endLeases();
                meters.tookOver(dead);
                if (dead.doubtful() > 0)
                    log.warn(
                            "{} messages are in doubt: whoever sent them died before the server's answer",
                            dead.doubtful());
            } catch (RuntimeException notNow) {
                if (running) log.warn("Leases could not be looked at: {}", notNow.toString());
            }
            try {
                Thread.sleep(Math.min(properties.lease().toMillis() / 10 + 1, 2000));
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    /** Lets each worker finish the message it is at; the rest of its claim goes back. */
    @Override
    public void stop() {
        running = false;
        wakeAll();
        long end = System.nanoTime() + LAST_MESSAGES.toNanos();
        try {
            for (var thread : threads) {
                if (thread.getName().equals("mail-leases")) thread.interrupt();
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        if (handovers != null) handovers.close();
        threads.clear();
        connections.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
