package jp.ippo.notification.individuals;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Makes rows of people on all cores while the next people are read, a few blocks ahead and no further: memory stays bounded,
 * and the rows keep the order of the list.
 */
final class Sealers<T> implements AutoCloseable {

    private static final int PER_BLOCK = 256;
    private static final int THREADS =
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
    private static final int AHEAD = 2 * THREADS;

    private final Function<List<T>, CopyRows> rowsOf;
    private final BinaryCopy copy;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        var thread = new Thread(work, "sealing");
        thread.setDaemon(true);
        return thread;
    });
    private final ArrayDeque<Future<CopyRows>> ahead = new ArrayDeque<>();
    private List<T> block = new ArrayList<>(PER_BLOCK);

    Sealers(Function<List<T>, CopyRows> rowsOf, BinaryCopy copy) {
        this.rowsOf = rowsOf;
        this.copy = copy;
    }

    void add(T one) throws IOException {
        block.add(one);
        if (block.size() == PER_BLOCK) hand();
    }

    void finish() throws IOException {
        hand();
        while (!ahead.isEmpty()) write();
        copy.finish();
    }

    private void hand() throws IOException {
        var full = block;
        block = new ArrayList<>(PER_BLOCK);
        ahead.add(threads.submit(() -> rowsOf.apply(full)));
        if (ahead.size() > AHEAD) write();
    }

    private void write() throws IOException {
        try {
            copy.write(ahead.remove().get());
        } catch (ExecutionException fault) {
            // Without the cause: it may quote what it was working on.
            var cause = fault.getCause();
            throw new IllegalStateException("people could not be sealed"
                    + (cause == null ? "" : " (" + cause.getClass().getSimpleName() + ")"));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a list came in", stop);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
