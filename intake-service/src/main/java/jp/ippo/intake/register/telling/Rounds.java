package jp.ippo.intake.register.telling;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks again and again for what is due, and tells it. Any number of instances may do so at once. */
@Component("registerRounds")
class Rounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final TellingNews news;
    private final Opening opening;
    private final Messages messages;
    private final Post post;
    private final Wording wording;
    private final TellingProperties properties;
    private final Clock clock;
    private final Semaphore stop = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread();

    Rounds(
            TellingNews news,
            Opening opening,
            Messages messages,
            Post post,
            Wording wording,
            TellingProperties properties,
            Clock clock) {
        this.news = news;
        this.opening = opening;
        this.messages = messages;
        this.post = post;
        this.wording = wording;
        this.properties = properties;
        this.clock = clock;
    }

    /** One round: what has become due is written down, and what waits is sent. */
    void go() {
        news.open();
        while (opening.open()) {
            // the next batch
        }
        while (sendOne()) {
            // the next mail
        }
    }

    private boolean sendOne() {
        var now = clock.instant();
        var claimed = messages.claim(now, now.plus(properties.lease()));
        claimed.ifPresent(mail -> {
            var to = properties.address(mail.bodyCode(), mail.office());
            var answer = to.map(address -> post.send(
                    mail.mailId(),
                    address,
                    wording.subject(mail.purpose(), mail.lines().size()),
                    text(mail)));
            if (answer.filter(Post.Answer.ACCEPTED::equals).isPresent()) {
                messages.sent(mail.mailId(), to.orElseThrow(), clock.instant());
                return;
            }
            var trouble = answer.map(Post.Answer::name).orElse("NO_ADDRESS");
            if (answer.isPresent()) log.warn("The mail {} to staff waits: {}", mail.mailId(), trouble);
            messages.failed(mail.mailId(), trouble, clock.instant().plus(pause(mail.attempt())));
        });
        return claimed.isPresent();
    }

    private static String text(Messages.Claimed mail) {
        var text = new StringBuilder();
        for (var line : mail.lines())
            text.append("■ ")
                    .append(line.headline())
                    .append("\n")
                    .append(line.body())
                    .append("\n\n");
        return text.toString();
    }

    private Duration pause(int attempt) {
        var pause = properties.pauseAfterFailure().multipliedBy(1L << Math.min(attempt - 1, 20));
        return pause.compareTo(properties.longestPause()) < 0 ? pause : properties.longestPause();
    }

    private void run() {
        try {
            do {
                try {
                    go();
                } catch (RuntimeException notNow) {
                    if (running)
                        log.warn(
                                "Notices of the register wait: {}",
                                notNow.getClass().getSimpleName());
                }
            } while (!stop.tryAcquire(properties.lookEvery().toMillis(), TimeUnit.MILLISECONDS) && running);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        if (properties.lookEvery().isZero()) return;
        thread = new Thread(this::run, "register-notices");
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
