package jp.ippo.intake.filing.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.ippo.events.IncidentReported;
import jp.ippo.events.ReportingBody;
import jp.ippo.intake.filing.Draft;
import jp.ippo.intake.incident.Report;
import jp.ippo.intake.incident.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Unknown is never "no", never nought: for a question nobody answered as for a whole group nobody mentioned. */
class LeftOutIsUnknownTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NOTHING_BUT_THE_MOMENT = "\"knownAt\": \"2026-06-22T06:45:00Z\"";

    @ParameterizedTest
    @ValueSource(strings = {"", """
                , "involved": {}, "affected": {}, "specialCare": {}, "propertyDamage": {}, "wrongfulPurpose": {},
                "ordinanceInformation": {}, "myNumber": {}, "safeguards": {}, "encryption": {}, "recovery": {},
                "media": null, "happenings": null
                """})
    void nothing_said_is_nothing_known(String groups) {
        var facts = JSON.valueToTree(draft(groups).facts());

        assertThat(leaves(facts).filter(leaf -> !leaf.equals("2026-06-22T06:45:00Z")))
                .isNotEmpty()
                .allMatch(Predicate.isEqual("UNKNOWN").or(Predicate.isEqual("")));
    }

    @Test
    void nothing_told_is_nothing_known() {
        assertThat(leaves(JSON.valueToTree(draft("").narrative())))
                .allMatch(Predicate.isEqual("UNKNOWN").or(Predicate.isEqual("")));
    }

    @Test
    void the_completed_report_satisfies_the_published_schema() throws Exception {
        var report = draft("");
        var first = Revision.first(
                UUID.randomUUID(),
                new Report(
                        new ReportingBody("mayor", "見本市長", report.body().kind()),
                        "福祉部",
                        report.facts(),
                        report.narrative(),
                        false),
                "clerk",
                Instant.parse("2026-06-22T07:00:00Z"));

        try (var schema = getClass().getResourceAsStream("/schemas/" + IncidentReported.TYPE + ".json")) {
            var published = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON);
            assertThat(published.validate(JSON.writeValueAsString(first.reported()), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void what_was_said_stays_as_it_was_said() throws Exception {
        try (var example = getClass().getResourceAsStream("/examples/" + IncidentReported.TYPE + ".json")) {
            var reported = JSON.readValue(example, IncidentReported.class);
            var request = JSON.valueToTree(reported.facts());

            var facts = JSON.treeToValue(request, FactsRequest.class).complete();

            assertThat(facts).isEqualTo(reported.facts());
            assertThat(JSON.treeToValue(JSON.valueToTree(reported.narrative()), NarrativeRequest.class)
                            .complete())
                    .isEqualTo(reported.narrative());
        }
    }

    @Test
    void blank_is_left_out_and_items_are_kept_once_in_the_published_order() {
        var facts = draft(", \"knownAtReason\": \" 　 \", \"dataItems\": [\"BANK_ACCOUNT\", \"NAME\", \"NAME\"]")
                .facts();

        assertThat(facts.knownAtReason()).isNull();
        assertThat(facts.dataItems()).hasToString("[NAME, BANK_ACCOUNT]");
    }

    @Test
    void an_event_nobody_calls_certain_may_have_occurred() {
        assertThat(draft(", \"happenings\": [{\"kind\": \"LEAK\"}]").facts().happenings())
                .hasToString("[Happening[kind=LEAK, certainty=POSSIBLE]]");
    }

    private static Draft draft(String furtherFacts) {
        return JSON.readValue("{\"facts\": {" + NOTHING_BUT_THE_MOMENT + furtherFacts + "}}", FilingRequest.class)
                .complete();
    }

    private static Stream<String> leaves(JsonNode node) {
        return node.isContainer()
                ? node.valueStream().flatMap(LeftOutIsUnknownTest::leaves)
                : Stream.of(node.asString(""));
    }
}
