package jp.ippo.notification.reminders;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks again and again for what is due, and sends it. Any number of instances may do so at once. */
@Component
class Rounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final UnwatchedCases unwatched;
    private final Collecting collecting;
    private final Posting posting;
    private final StaffPost post;
    private final Duration lookEvery;
    private final Semaphore stop = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread();

    Rounds(
            UnwatchedCases unwatched,
            Collecting collecting,
            Posting posting,
            StaffPost post,
            RemindersProperties properties) {
        this.unwatched = unwatched;
        this.collecting = collecting;
        this.posting = posting;
        this.post = post;
        this.lookEvery = properties.lookEvery();
    }

    /** One round: what is due is put into mails, and what waits is sent. */
    void go() {
        var inTrouble = new HashSet<UUID>();
        while (unlessInTrouble(inTrouble, () -> collecting.collectOne(inTrouble))) {
            // the next case
        }
        while (unlessInTrouble(inTrouble, () -> sendOne(inTrouble))) {
            // the next mail
        }
    }

    private boolean sendOne(Set<UUID> inTrouble) {
        var next = posting.handOverOne(inTrouble);
        if (next.mail().isEmpty()) return next.isFound();
        var mail = next.mail().get();
        switch (post.send(mail)) {
            case ACCEPTED -> posting.accepted(mail);
            case REFUSED -> {
                log.warn("The mail server refused the mail {} to staff; it is tried again", mail.mailId());
                posting.failed(mail, "REFUSED", false);
            }
            case UNKNOWN -> posting.failed(mail, "UNKNOWN", true);
            case AWAY -> {
                log.warn("The mail server is away; mails to staff wait");
                posting.failed(mail, "AWAY", false);
                return false;
            }
        }
        return true;
    }

    private boolean unlessInTrouble(Set<UUID> inTrouble, BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (CaseInTrouble one) {
            log.error("Nobody can be reminded of one case in this round: {}", one.getMessage());
            inTrouble.add(one.incidentId());
            return true;
        }
    }

    private void run() {
        boolean isFirst = true;
        try {
            do {
                try {
                    if (isFirst) unwatched.arm();
                    isFirst = false;
                    go();
                } catch (RuntimeException notNow) {
                    if (running)
                        log.warn("Reminders wait: {}", notNow.getClass().getSimpleName());
                }
            } while (!stop.tryAcquire(lookEvery.toMillis(), TimeUnit.MILLISECONDS) && running);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        if (lookEvery.isZero()) return;
        thread = new Thread(this::run, "reminders");
        thread.setDaemon(true);
        thread.start();
    }

    /** The mail that is leaving is finished first. */
    @Override
    public void stop() {
        running = false;
        stop.release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(20));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
