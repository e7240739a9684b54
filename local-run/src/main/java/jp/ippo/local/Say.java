package jp.ippo.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Tells the person at the terminal what is happening, with the seconds since the start. */
final class Say {

    private final PrintStream out;
    private final Instant start;

    Say(PrintStream out, Instant start) {
        this.out = out;
        this.start = start;
    }

    void progress(String text) {
        out.printf("[%5.1f s] %s%n", Duration.between(start, Instant.now()).toMillis() / 1000.0, text);
    }

    void line(String text) {
        out.println("          " + text.replace("\n", "\n          "));
    }

    void plain(String text) {
        out.println(text);
    }
}
