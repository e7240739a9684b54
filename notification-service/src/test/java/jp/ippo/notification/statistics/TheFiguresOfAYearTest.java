package jp.ippo.notification.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** 年度の統計: each test has a year of its own, so that the cases of other tests are not counted. */
class TheFiguresOfAYearTest extends RunningNotification {

    private static int lastYear = 2100;

    @Autowired
    Statistics statistics;

    @Autowired
    JdbcClient jdbc;

    private final List<UUID> told = new ArrayList<>();
    private int year;

    @BeforeEach
    void aYearOfItsOwn() {
        year = lastYear += 2;
        clock.set(Instant.parse(year + "-12-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, 2025", "2026-04-01, 2026", "2026-12-31, 2026", "2027-01-01, 2026"})
    void a_fiscal_year_begins_in_April(LocalDate day, int fiscalYear) {
        assertThat(Statistics.fiscalYear(day)).isEqualTo(fiscalYear);
    }

    @Test
    void cases_are_counted_by_what_they_are_and_drills_never() {
        incident(year + "-06-22T06:45:00Z", report -> facts(report).put("cause", "LOST"), judgement -> {});
        incident(year + "-07-01T06:45:00Z", report -> facts(report).put("cause", "LOST"), judgement -> judgement
                .put("duty", "NOT_REQUIRED")
                .putNull("deadlines"));
        incident(year + "-07-02T06:45:00Z", report -> facts(report).put("cause", "STOLEN"), judgement -> {});
        incident(
                year + "-07-03T06:45:00Z",
                report -> report.put("drill", true),
                judgement -> judgement.put("drill", true));
        arrived();

        assertThat(statistics.by(Dimension.CAUSE, year))
                .extracting(YearLine::key, YearLine::cases, YearLine::required, YearLine::notRequired)
                .containsExactly(tuple("LOST", 2, 1, 1), tuple("STOLEN", 1, 1, 0));
        assertThat(statistics.total(year).cases()).isEqualTo(3);
        assertThat(statistics.by(Dimension.BODY, year)).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("見本市長");
            assertThat(line.persons()).isEqualTo(3 * 460517L);
        });
    }

    @Test
    void the_year_turns_at_midnight_of_the_first_of_April_in_Japan() {
        incident(year + "-03-31T14:59:59Z", report -> {}, judgement -> {});
        incident(year + "-03-31T15:00:00Z", report -> {}, judgement -> {});
        arrived();

        assertThat(statistics.total(year - 1).cases()).isOne();
        assertThat(statistics.total(year).cases()).isOne();
        assertThat(statistics.years()).contains(year, year - 1);
    }

    @Test
    void a_case_counts_in_each_item_that_is_met_and_once_in_the_total() {
        incident(year + "-06-22T06:45:00Z", report -> {}, judgement -> met(judgement, "RULE43-1", "RULE43-4"));
        incident(year + "-06-23T06:45:00Z", report -> {}, judgement -> met(judgement, "RULE43-4", "RECOVERY"));
        arrived();

        assertThat(statistics.by(Dimension.ITEM, year))
                .extracting(YearLine::key, YearLine::cases)
                .containsExactly(tuple("RULE43-1", 1), tuple("RULE43-4", 2));
        assertThat(statistics.total(year).cases()).isEqualTo(2);
    }

    @Test
    void an_unknown_number_of_persons_is_no_zero() {
        incident(year + "-06-22T06:45:00Z", report -> affected(report).putNull("atMost"), judgement -> {});
        incident(year + "-06-22T06:45:00Z", report -> affected(report).put("atMost", 100), judgement -> {});
        incident(year + "-06-22T06:45:00Z", report -> affected(report).put("atMost", 101), judgement -> {});
        arrived();

        assertThat(statistics.by(Dimension.PERSONS, year))
                .extracting(YearLine::key, YearLine::cases)
                .containsExactly(tuple("3", 1), tuple("4", 1), tuple("UNKNOWN", 1));
        assertThat(statistics.total(year)).satisfies(total -> {
            assertThat(total.persons()).isEqualTo(201);
            assertThat(total.personsUnknown()).isOne();
        });
    }

    @Test
    void days_to_the_preliminary_report_count_the_day_of_knowing_as_day_1() {
        var sameDay = incident(year + "-06-22T06:45:00Z", report -> {}, judgement -> {});
        var day5 = incident(year + "-06-22T06:45:00Z", report -> {}, judgement -> {});
        var late = incident(year + "-06-22T06:45:00Z", report -> {}, judgement -> {});
        incident(year + "-06-22T06:45:00Z", report -> {}, judgement -> {});
        arrived();
        filed(sameDay, year + "-06-22T14:59:00Z");
        filed(day5, year + "-06-26T14:59:00Z");
        filed(late, year + "-06-26T15:00:00Z");

        assertThat(statistics.by(Dimension.DAYS, year))
                .extracting(YearLine::key, YearLine::cases)
                .containsExactly(tuple("1", 1), tuple("5", 1), tuple("LATE", 1), tuple("NOT_FILED", 1));
        assertThat(statistics.total(year)).satisfies(total -> {
            assertThat(total.filed()).isEqualTo(3);
            assertThat(total.inTime()).isEqualTo(2);
            assertThat(total.medianDay()).isEqualTo(5);
            assertThat(total.latestDay()).isEqualTo(6);
        });
    }

    @Test
    void a_case_moves_when_it_is_reported_anew() {
        var incident = incident(year + "-06-22T06:45:00Z", report -> {}, judgement -> {});
        arrived();
        assertThat(statistics.by(Dimension.CAUSE, year))
                .extracting(YearLine::key)
                .doesNotContain("STOLEN");

        var second = Samples.report(incident, 2);
        facts(second).put("cause", "STOLEN").put("knownAt", year + "-06-22T06:45:00Z");
        others.report(second);

        await().untilAsserted(() -> assertThat(statistics.by(Dimension.CAUSE, year))
                .extracting(YearLine::key)
                .containsExactly("STOLEN"));
    }

    @Test
    void the_page_says_the_same_in_both_languages_and_needs_no_style_of_its_own() {
        incident(year + "-06-22T06:45:00Z", report -> report.put("department", "<b>福祉部</b>"), judgement -> {});
        arrived();
        var browser = browserOf("auditor");
        for (var by : Dimension.values())
            for (var language : new String[] {"ja", "en"}) {
                var page = browser.open("/statistics?year=" + year + "&by=" + by + "&lang=" + language);
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body())
                        .as(by + " " + language)
                        .contains("<svg role=\"img\"", "<tfoot>", "scope=\"row\"")
                        .doesNotContain("??", "style=\"", "<b>福祉部", "closing.statistics");
            }
        assertThat(browserOf("clerk").open("/statistics").statusCode()).isEqualTo(403);
        assertThat(browser.open("/statistics?year=1999").body()).contains("There is no incident");
    }

    @Test
    void the_file_opens_in_a_spreadsheet_and_runs_nothing_there() {
        incident(
                year + "-06-22T06:45:00Z",
                report -> report.put("department", "=HYPERLINK(\"http://x\")"),
                judgement -> {});
        arrived();

        var file = browserOf("auditor").open("/statistics.csv?year=" + year + "&lang=ja");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).containsIgnoringCase("utf-8");
        assertThat(file.body())
                .startsWith("\uFEFF年度,分け方,区分,事案,")
                .contains(year + ",所属別,\"'=HYPERLINK(\"\"http://x\"\")\",1,1,0,0,460517,")
                .contains(year + ",計,計,1,");
        assertThat(browserOf("clerk").open("/statistics.csv").statusCode()).isEqualTo(403);
    }

    private UUID incident(String knownAt, Consumer<ObjectNode> reported, Consumer<ObjectNode> judged) {
        var incident = UUID.randomUUID();
        var report = Samples.report(incident, 1);
        facts(report).put("knownAt", knownAt);
        reported.accept(report);
        var judgement = Samples.judgement(incident, 1);
        judged.accept(judgement);
        others.report(report);
        others.judge(judgement);
        told.add(incident);
        return incident;
    }

    private void arrived() {
        await().until(() -> told.stream().allMatch(incident -> jdbc.sql(
                        "select count(*) = 1 from case_figures where incident_id = ? and duty is not null")
                .param(incident)
                .query(Boolean.class)
                .single()));
    }

    private void filed(UUID incident, String at) {
        jdbc.sql("update case_file set preliminary_filed_at = ?::timestamptz where incident_id = ?")
                .params(at, incident)
                .update();
    }

    private static ObjectNode facts(ObjectNode report) {
        return (ObjectNode) report.get("facts");
    }

    private static ObjectNode affected(ObjectNode report) {
        return (ObjectNode) facts(report).get("affected");
    }

    private static void met(ObjectNode judgement, String... codes) {
        var findings = judgement.putArray("findings");
        for (var code : codes)
            findings.addObject()
                    .put("code", code)
                    .put("article", code)
                    .put("outcome", "MET")
                    .put("reasonJa", "x")
                    .put("reasonEn", "x");
        findings.addObject()
                .put("code", "RULE43-2")
                .put("article", "x")
                .put("outcome", "NOT_MET")
                .put("reasonJa", "x")
                .put("reasonEn", "x");
    }
}
