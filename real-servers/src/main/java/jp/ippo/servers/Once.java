package jp.ippo.servers;

import java.util.concurrent.atomic.AtomicBoolean;

/** Stopping twice is no error: a test closes its server, and so does the end of the JVM. */
final class Once implements Runnable {

    private final AtomicBoolean done = new AtomicBoolean();
    private final Runnable action;

    Once(Runnable action) {
        this.action = action;
    }

    @Override
    public void run() {
        if (done.compareAndSet(false, true)) {
            action.run();
        }
    }
}
