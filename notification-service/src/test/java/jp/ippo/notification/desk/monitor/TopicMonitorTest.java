package jp.ippo.notification.desk.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import jp.ippo.events.CaseProgressed;
import jp.ippo.events.IncidentReported;
import jp.ippo.notification.Browser;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SetClock;
import jp.ippo.servers.TestServers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

class TopicMonitorTest extends RunningNotification {

    private final UUID incident = UUID.randomUUID();
    private final String mine = "/monitor?incident=" + incident;

    @Value("${ippo.events.group}")
    private String group;

    @BeforeEach
    void aCase() {
        clock.set(SetClock.NOON_AFTER);
        others.report(Samples.report(incident, 1));
    }

    @Test
    void what_passes_on_the_topics_is_on_the_page_and_the_filter_narrows_it() {
        var officer = browserOf("officer");
        await().untilAsserted(() -> assertThat(officer.open(mine).body())
                .contains("報告</span> <span>第1</span>", "対応</span> <span>第1</span> <span>案件"));

        assertThat(rows(officer, mine + "&topic=" + IncidentReported.TYPE)).isEqualTo(1);
        assertThat(rows(officer, mine + "&type=progressed")).isEqualTo(rows(officer, mine) - 1);
        assertThat(rows(officer, mine + "&text=" + "no-such-text-anywhere")).isZero();
        assertThat(rows(officer, mine + "&text=CASE_OPENED")).isEqualTo(1);
        assertThat(officer.open(mine + "&text=no-such-text-anywhere&lang=en").body())
                .contains("No message fits.");
    }

    @Test
    void a_dead_letter_tells_its_reason_and_nothing_in_it_can_do_harm() {
        var officer = browserOf("officer");
        var hostile = "{\"overview\":\"<script>alert(1)</script>\"}";
        others.say(IncidentReported.TYPE, UUID.randomUUID(), incident.toString(), hostile.getBytes(UTF_8));

        var dead = mine + "&topic=" + IncidentReported.TYPE + ".dlt";
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(rows(officer, dead)).isEqualTo(1));
        assertThat(officer.open(dead).body()).contains("処理できず", "against its schema");

        var raw = officer.open(linkIn(officer.open(dead).body())).body();
        assertThat(raw)
                .contains("このメッセージは処理されていません。", "ippo_reason", "against its schema", "ce_subject", incident.toString())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void the_raw_event_shows_headers_key_place_and_json_in_lines() {
        var officer = browserOf("auditor");
        await().until(() -> rows(officer, mine + "&type=progressed") > 0);

        var shown = officer.open(linkIn(officer.open(mine + "&text=CASE_OPENED").body()));

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains("ce_causationid", "パーティション", "オフセット", "<code>" + incident + "</code>")
                .contains("\n  &quot;step&quot; : &quot;CASE_OPENED&quot;,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/monitor/jp.ippo.case.progressed.v1/0/999999999",
                "/monitor/jp.ippo.case.progressed.v1/999/0",
                "/monitor/jp.ippo.case.progressed.v1/-1/-1",
                "/monitor/__consumer_offsets/0/0"
            })
    void only_what_lies_on_the_watched_topics_is_shown(String address) {
        assertThat(browserOf("officer").open(address).statusCode()).isEqualTo(404);
    }

    @Test
    void a_live_page_hears_of_what_its_filter_asks_for_and_of_nothing_else() {
        var heard = follow("officer", "/monitor/stream?incident=" + incident);
        await().until(() -> Collections.frequency(heard, "event:news") == 1);
        await().during(Duration.ofSeconds(2)).until(() -> {
            others.report(Samples.report(UUID.randomUUID(), 1));
            return Collections.frequency(heard, "event:news") <= 2;
        });
        int before = Collections.frequency(heard, "event:news");

        others.report(Samples.report(incident, 2));

        await().until(() -> Collections.frequency(heard, "event:news") > before);
    }

    @Test
    void every_group_shows_how_far_it_is_behind_and_the_monitor_is_no_group() throws Exception {
        await().untilAsserted(
                        () -> assertThat(browserOf("officer").open("/monitor").body())
                                .contains("<th scope=\"row\">" + group + "</th>", "Stable"));

        try (var admin = Admin.create(
                java.util.Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()))) {
            assertThat(admin.listGroups().all().get(10, TimeUnit.SECONDS))
                    .extracting(GroupListing::groupId)
                    .contains(group)
                    .noneMatch(name -> name.contains("monitor"));
        }
    }

    @Test
    void everybody_of_the_desk_may_look_and_nobody_else() {
        for (var account : List.of("officer", "approver", "auditor"))
            assertThat(browserOf(account).open("/monitor?lang=en").body())
                    .as(account)
                    .contains("<h1>Topic monitor</h1>")
                    .doesNotContain("??");
        assertThat(browserOf("clerk").open("/monitor").statusCode()).isEqualTo(403);
        assertThat(browserOf("clerk").open("/monitor/stream").statusCode()).isEqualTo(403);
        assertThat(browserOf("clerk")
                        .open("/monitor/" + CaseProgressed.TYPE + "/0/0")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browserOf("officer")
                        .submit("/monitor", "/monitor", java.util.Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    private List<String> follow(String account, String path) {
        var lines = Collections.synchronizedList(new ArrayList<String>());
        browserOf(account).follow(path, lines::add);
        return lines;
    }

    private static int rows(Browser browser, String path) {
        return browser.open(path).body().split("<td class=\"time\">", -1).length - 1;
    }

    private static String linkIn(String page) {
        var found =
                java.util.regex.Pattern.compile("href=\"(/monitor/[^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
