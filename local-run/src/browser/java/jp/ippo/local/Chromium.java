package jp.ippo.local;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The browser of this machine. Where there is none, the tests say so and are skipped; with the switch below they fail. */
final class Chromium implements AutoCloseable {

    /** {@code -Dippo.browser=required}: CI has a browser, a skipped test there would be a lie. */
    private static final String SWITCH = "ippo.browser";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=en-US")));
    }

    static Chromium start() {
        var program = find();
        if (program.isEmpty()) {
            var said = """

                    ###########################################################################
                    #  NO BROWSER: no Chromium on this machine. The pages were NOT tested.    #
                    #  Debian: apt-get install chromium fonts-noto-cjk                        #
                    ###########################################################################
                    """;
            System.err.println(said);
            if ("required".equals(System.getProperty(SWITCH))) throw new IllegalStateException(said);
            Assumptions.abort(said);
        }
        return new Chromium(program.get());
    }

    Browser browser() {
        return browser;
    }

    private static Optional<Path> find() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
