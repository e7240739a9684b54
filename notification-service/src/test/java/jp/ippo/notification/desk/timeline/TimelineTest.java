package jp.ippo.notification.desk.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SetClock;
import jp.ippo.notification.cases.HeardEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TimelineTest extends RunningNotification {

    @Autowired
    private HeardEvents heard;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient jdbc;

    private final UUID incident = UUID.randomUUID();
    private final String page = "/cases/" + incident;

    @BeforeEach
    void aCase() {
        clock.set(SetClock.NOON_AFTER);
        others.report(Samples.report(incident, 1));
        await().until(() -> heard.of(incident).size() == 2);
    }

    @Test
    void every_event_of_all_three_topics_stands_in_it_newest_first_and_byte_for_byte() {
        var judgement = Samples.judgement(incident, 1);
        others.judge(judgement);
        await().until(() -> heard.of(incident).size() == 4);

        assertThat(timeline.of(incident, Locale.JAPANESE))
                .extracting(TimelineEntry::kind, TimelineEntry::number)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(TimelineEntry.Kind.PROGRESSED, 2),
                        org.assertj.core.groups.Tuple.tuple(TimelineEntry.Kind.ASSESSED, 1),
                        org.assertj.core.groups.Tuple.tuple(TimelineEntry.Kind.PROGRESSED, 1),
                        org.assertj.core.groups.Tuple.tuple(TimelineEntry.Kind.REPORTED, 1));
        assertThat(heard.of(incident).get(2).data()).isEqualTo(judgement.toString());
        await().untilAsserted(() -> assertThat(others.heardOf(incident))
                .extracting(Object::toString)
                .containsExactly(
                        heard.of(incident).get(1).data(),
                        heard.of(incident).get(3).data()));
    }

    @Test
    void an_amendment_shows_its_reason_and_each_field_that_changed_by_its_name() {
        var second = Samples.report(incident, 2).put("amendmentReason", "数え直した。");
        ((ObjectNode) second.get("facts").get("affected")).put("confirmed", 35);
        ((ObjectNode) second.get("facts")).put("cause", "STOLEN");
        others.report(second);
        await().until(() -> heard.of(incident).size() == 3);

        var line = timeline.of(incident, Locale.JAPANESE).get(0);
        assertThat(line.reason()).isEqualTo("数え直した。");
        assertThat(line.changes())
                .extracting(TimelineEntry.Change::field, TimelineEntry.Change::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("確定している人数", "35"),
                        org.assertj.core.groups.Tuple.tuple("原因", "盗まれた（盗難）"));
        assertThat(browserOf("auditor").open(page).body()).contains("数え直した。", "前の版から変わったところ（2項目）", "盗まれた（盗難）");
        assertThat(browserOf("auditor").open(page + "?lang=en").body())
                .contains("What changed since the revision before (2)")
                .doesNotContain("??");
    }

    @Test
    void a_revision_that_came_too_late_was_heard_and_is_said_to_have_no_effect() {
        others.report(Samples.report(incident, 3));
        others.report(Samples.report(incident, 2));
        await().until(() -> heard.of(incident).size() == 4);

        assertThat(timeline.of(incident, Locale.JAPANESE))
                .extracting(TimelineEntry::number, TimelineEntry::outdated)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple(2, true), org.assertj.core.groups.Tuple.tuple(3, false));
    }

    @Test
    void what_was_heard_can_neither_be_changed_nor_taken_away() {
        for (var change : List.of(
                "update heard_event set by_account = 'nobody'", "delete from heard_event", "truncate heard_event"))
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
    }

    @Test
    void every_field_of_a_report_has_a_name_in_both_languages() throws Exception {
        var all = FlatReport.of(JsonMapper.builder().build().readTree(filled()));
        for (var language : List.of("", "_en")) {
            Properties words = PropertiesLoaderUtils.loadProperties(
                    new ClassPathResource("pages/notification/messages-timeline" + language + ".properties"));
            assertThat(all.keySet()).allSatisfy(path -> assertThat(words).containsKey("fact." + path));
        }
    }

    @Test
    void the_top_of_the_case_says_what_is_to_be_done_next() {
        others.judge(Samples.judgement(incident, 1));
        await().until(() -> heard.of(incident).size() == 4);
        var browser = browserOf("officer");

        assertThat(browser.open(page).body())
                .containsSubsequence("次にすること", "一報し、記録する", "2026年6月26日（令和8年6月26日・金）まで", "概要");

        browser.submit(
                page,
                page + "/first-contact",
                Map.of(
                        "at", "2026-06-23T10:30",
                        "channel", "PHONE",
                        "contactedBy", "総務課",
                        "contactedOffice", "個人情報保護委員会事務局"));
        assertThat(browser.open(page).body()).contains("次にすること").doesNotContain("一報し、記録する");
    }

    /** The published example with every field that may be null filled in. */
    private static String filled() {
        var example = Samples.report(UUID.randomUUID(), 1);
        fill(example.get("facts"));
        fill(example.get("narrative"));
        return example.toString();
    }

    private static void fill(tools.jackson.databind.JsonNode node) {
        node.properties().forEach(field -> {
            if (field.getValue().isNull()) ((ObjectNode) node).put(field.getKey(), "x");
            else if (field.getValue().isArray() && field.getValue().isEmpty())
                ((tools.jackson.databind.node.ArrayNode) field.getValue()).add("X");
            else if (field.getValue().isObject()) fill(field.getValue());
        });
    }
}
