package jp.ippo.notification.desk.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import jp.ippo.notification.Browser;
import jp.ippo.notification.NotificationService;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;

/** A service of its own, since this test stops it. */
@Timeout(120)
class LivePagesEndTest {

    private final ConfigurableApplicationContext service = NotificationService.start(settings());

    /** A graceful stop waits for requests under way; an open stream is one that would never end. */
    @Test
    void an_instance_serves_no_more_live_pages_than_it_may_and_none_of_them_holds_up_its_stop() {
        var first = follow();
        var second = follow();
        await().until(() -> first.contains("event:news") && second.contains("event:news"));

        assertThat(browser().open("/monitor/stream").statusCode()).isEqualTo(204);

        var begin = Instant.now();
        service.close();
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    private List<String> follow() {
        var lines = Collections.synchronizedList(new ArrayList<String>());
        browser().follow("/monitor/stream", lines::add);
        return lines;
    }

    private Browser browser() {
        return Browser.at(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class), "officer");
    }

    private static String[] settings() {
        var all = new ArrayList<>(List.of(
                "--server.port=0",
                "--ippo.monitor.streams=2",
                "--ippo.accounts[0].name=officer",
                "--ippo.accounts[0].password={noop}officer",
                "--ippo.accounts[0].roles=PRIVACY_OFFICER"));
        TestServers.register(
                (String name, Supplier<Object> value) -> all.add("--" + name + "=" + value.get()), "notification");
        return all.toArray(String[]::new);
    }
}
