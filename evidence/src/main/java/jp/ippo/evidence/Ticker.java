package jp.ippo.evidence;

import java.util.function.Consumer;

/** Says every few seconds how far something has come and how fast. */
final class Ticker {

    private static final long EVERY = 5_000_000_000L;

    private final String what;
    private final Consumer<String> say;
    private final long begun = System.nanoTime();
    private long said = begun;
    private long count;

    Ticker(String what, Consumer<String> say) {
        this.what = what;
        this.say = say;
    }

    void tick() {
        count++;
        if (count % 1000 != 0) return;
        long now = System.nanoTime();
        if (now - said < EVERY) return;
        said = now;
        say.accept(progress(now));
    }

    void end() {
        say.accept(progress(System.nanoTime()));
    }

    private String progress(long now) {
        double seconds = Math.max(0.001, (now - begun) / 1e9);
        return "%,d %s, %,.0f per second".formatted(count, what, count / seconds);
    }
}
