package jp.ippo.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import jp.ippo.door.FieldProblem;
import jp.ippo.events.IncidentReported;
import jp.ippo.intake.incident.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Both sides of every boundary. The report changed here is the published example: known 2026-06-22T06:45Z. */
class ReportCheckTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOW = Instant.parse("2026-06-23T01:05:00Z");

    private final ReportCheck check = new ReportCheck(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void the_published_example_has_no_problem() {
        assertThat(fields(report -> {})).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        // the present second is not the future
        "discoveredAt, 2026-06-22T06:45:00Z, ",
        "discoveredAt, 2026-06-22T06:45:01Z, facts.knownAt",
        "contractorNoticeAt, 2026-06-23T01:05:00Z, ",
        "contractorNoticeAt, 2026-06-23T01:05:00.000000001Z, facts.contractorNoticeAt",
        // later than the contractor's notice: why?
        "contractorNoticeAt, 2026-06-22T06:44:59Z, facts.knownAtReason",
        // a day of Japan begins at 15:00 UTC of the day before
        "happenedOn, 2026-06-22, ",
        "happenedOn, 2026-06-23, facts.discoveredAt",
        "happenedOn, 2026-06-24, facts.happenedOn facts.discoveredAt",
        "happenedOn, 1970-01-01, ",
        "happenedOn, 1969-12-31, facts.happenedOn",
        "happenedOn, 0008-06-22, facts.happenedOn",
        "happenedOn, +999999999-12-31, facts.happenedOn facts.discoveredAt",
        "happenedOn, -999999999-01-01, facts.happenedOn",
        "contractorNoticeAt, -1000000000-01-01T00:00:00Z, facts.contractorNoticeAt facts.knownAtReason",
    })
    void a_moment_is_possible_or_named(String field, String value, String expected) {
        assertThat(fields(report -> facts(report).put(field, value))).containsExactlyInAnyOrder(words(expected));
    }

    @ParameterizedTest(name = "known {0}, discovered {1}: {2}")
    @CsvSource({
        "2026-06-23T01:05:00Z, 2026-06-23T01:05:00Z, ",
        "2026-06-23T01:05:00.001Z, 2026-06-22T06:45:00Z, facts.knownAt",
        // 2023-04-01T00:00 in Japan: Article 68 begins to bind
        "2023-03-31T15:00:00Z, 2023-03-31T15:00:00Z, ",
        "2023-03-31T14:59:59Z, 2023-03-31T14:59:59Z, facts.knownAt",
        "-1000000000-01-01T00:00:00Z, , facts.knownAt",
        "+1000000000-12-31T23:59:59.999999999Z, , facts.knownAt",
        // 2026-06-22T00:00 in Japan, without a moment of discovery
        ", 2026-06-22T06:45:00Z, facts.knownAt",
    })
    void the_moment_of_knowing_has_passed_and_the_law_was_there(String known, String discovered, String expected) {
        assertThat(fields(report -> {
                    facts(report).putNull("happenedOn").putNull("contractorNoticeAt");
                    facts(report)
                            .put("knownAtReason", "同時ではない")
                            .put("knownAt", known)
                            .put("discoveredAt", discovered);
                }))
                .containsExactlyInAnyOrder(words(expected));
    }

    @Test
    void a_difference_between_discovery_and_knowing_needs_a_reason() {
        assertThat(fields(report -> facts(report).put("discoveredAt", "2026-06-22T06:44:59Z")))
                .containsExactly("facts.knownAtReason");
        assertThat(fields(report -> facts(report)
                        .put("discoveredAt", "2026-06-22T06:44:59Z")
                        .put("knownAtReason", "内容の確認に要した")))
                .isEmpty();
        assertThat(fields(report -> facts(report).putNull("discoveredAt"))).isEmpty();
    }

    @Test
    void it_cannot_have_happened_after_somebody_knew_of_it() {
        assertThat(fields(report -> facts(report).putNull("discoveredAt").put("happenedOn", "2026-06-22")))
                .isEmpty();
        assertThat(fields(report -> facts(report).putNull("discoveredAt").put("happenedOn", "2026-06-23")))
                .containsExactly("facts.happenedOn");
    }

    @ParameterizedTest(name = "confirmed {0}, at most {1}: {2}")
    @CsvSource({
        "0, 0, ",
        "101, 101, ",
        "102, 101, facts.affected.atMost",
        "-1, 0, facts.affected.confirmed",
        ", -1, facts.affected.atMost",
        "100, , ",
        ", , "
    })
    void numbers_are_possible_or_named(Integer confirmed, Integer atMost, String expected) {
        assertThat(fields(report -> report.withObject("/facts/affected")
                        .put("confirmed", confirmed)
                        .put("atMost", atMost)))
                .containsExactlyInAnyOrder(words(expected));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"YES, ", "NO, facts.specialCare.included", "UNKNOWN, facts.specialCare.included"})
    void whoever_names_kinds_of_special_care_information_says_that_it_is_included(String included, String expected) {
        assertThat(fields(report -> report.withObject("/facts/specialCare")
                        .put("included", included)
                        .putArray("kinds")
                        .add("DISABILITY")))
                .containsExactlyInAnyOrder(words(expected));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"YES, ", "UNKNOWN, ", "NO, facts.myNumber.included"})
    void my_numbers_among_the_items_cannot_be_not_included(String included, String expected) {
        assertThat(fields(report -> {
                    facts(report).putArray("dataItems").add("MY_NUMBER");
                    report.withObject("/facts/myNumber").put("included", included);
                }))
                .containsExactlyInAnyOrder(words(expected));
    }

    @Test
    void texts_end_at_their_limit_counted_in_characters() {
        assertThat(fields(report -> report.withObject("/body").put("name", "市".repeat(200))))
                .isEmpty();
        assertThat(fields(report -> report.withObject("/body").put("name", "市".repeat(201))))
                .containsExactly("body.name");
        assertThat(fields(report -> report.withObject("/narrative").put("course", "𠮷".repeat(10_000))))
                .isEmpty();
        assertThat(fields(report -> report.withObject("/narrative").put("course", "𠮷".repeat(10_001))))
                .containsExactly("narrative.course");
        assertThat(fields(report -> facts(report).put("knownAtReason", "理".repeat(2_001))))
                .containsExactly("facts.knownAtReason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0007", "\u001b[2J", "\u007f", "\u0085", "\ud842", "\udfb7x"})
    void control_characters_and_halves_of_characters_are_refused(String unwanted) {
        assertThat(fields(report -> report.withObject("/narrative").put("overview", "a" + unwanted)))
                .containsExactly("narrative.overview");
    }

    @Test
    void a_story_has_lines_and_a_name_has_one() {
        assertThat(fields(report -> report.withObject("/narrative").put("course", "21日 持ち出し\r\n22日\t通知")))
                .isEmpty();
        assertThat(fields(report -> report.put("department", "福祉部\n給付金担当課"))).containsExactly("department");
    }

    @Test
    void every_problem_is_worded_in_japanese_and_english() {
        assertThat(problems(report -> facts(report).putNull("knownAt")))
                .extracting(FieldProblem::problem)
                .containsExactly("知った日時は必須です。期限はここから数えます。"
                        + " / The moment of knowing is required: the deadlines are counted from it.");
    }

    @Test
    void moving_the_moment_of_knowing_needs_a_reason_of_its_own() {
        var before = report(report -> facts(report).put("knownAtReason", "前の理由"));
        assertThat(moved(before, "2026-06-22T06:45:00Z", null)).isEmpty();
        assertThat(moved(before, "2026-06-22T06:45:01Z", null)).containsExactly("facts.knownAtReason");
        assertThat(moved(before, "2026-06-22T06:45:01Z", "前の理由")).containsExactly("facts.knownAtReason");
        assertThat(moved(before, "2026-06-22T06:45:01Z", "新しい理由")).isEmpty();
    }

    private List<String> moved(Report before, String known, @org.jspecify.annotations.Nullable String reason) {
        var problems = new Problems();
        var now = report(report -> facts(report).put("knownAt", known).put("knownAtReason", reason));
        check.checkMomentOfKnowing(before.facts(), now.facts(), problems);
        return problems.found().stream().map(FieldProblem::field).toList();
    }

    private List<String> fields(Consumer<ObjectNode> change) {
        return problems(change).stream().map(FieldProblem::field).toList();
    }

    private List<FieldProblem> problems(Consumer<ObjectNode> change) {
        var problems = new Problems();
        check.check(report(change), problems);
        return problems.found();
    }

    private static Report report(Consumer<ObjectNode> change) {
        try (var example = ReportCheckTest.class.getResourceAsStream("/examples/" + IncidentReported.TYPE + ".json")) {
            var report = (ObjectNode) JSON.readTree(example);
            change.accept(report);
            return Report.in(JSON.treeToValue(report, IncidentReported.class));
        } catch (java.io.IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private static ObjectNode facts(ObjectNode report) {
        return report.withObject("/facts");
    }

    private static String[] words(@org.jspecify.annotations.Nullable String expected) {
        return expected == null ? new String[0] : expected.split(" ");
    }
}
