package jp.ippo.servers;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Closes at the end of the JVM what was opened, the last first, and not before the application contexts are closed. */
final class AtExit {

    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

    /** Spring's own closers, which the JVM starts at the same moment as ours. */
    private static final Set<String> CONTEXT_CLOSERS =
            Set.of("SpringContextShutdownHook", "SpringApplicationShutdownHook");

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtExit::closeAll, "test-servers-closer"));
    }

    private AtExit() {}

    static synchronized <T extends AutoCloseable> T close(T open) {
        OPEN.push(open);
        return open;
    }

    private static synchronized void closeAll() {
        waitForContexts();
        while (!OPEN.isEmpty()) {
            try {
                OPEN.pop().close();
            } catch (Exception e) {
                System.err.println("while stopping the test servers: " + e);
            }
        }
    }

    private static void waitForContexts() {
        try {
            Thread.sleep(100);
            for (var thread : Thread.getAllStackTraces().keySet()) {
                if (CONTEXT_CLOSERS.contains(thread.getName())) {
                    thread.join(20_000);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
