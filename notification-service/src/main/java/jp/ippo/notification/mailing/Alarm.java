package jp.ippo.notification.mailing;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks again and again whether a scheduled start is due. Any number of instances may do so at once. */
@Component
class Alarm implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Alarm.class);
    private static final long LOOK_AGAIN_MILLIS = 500;

    private final ScheduledStarts starts;
    private final Semaphore end = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread();

    Alarm(ScheduledStarts starts) {
        this.starts = starts;
    }

    @Override
    public void start() {
        running = true;
        end.drainPermits();
        thread = new Thread(this::look, "mail-schedule");
        thread.setDaemon(true);
        thread.start();
    }

    private void look() {
        try {
            do {
                try {
                    starts.beginWhatIsDue();
                } catch (RuntimeException notNow) {
                    if (running) log.warn("Scheduled starts could not be looked at: {}", notNow.toString());
                }
            } while (!end.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        end.release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
