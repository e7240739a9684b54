package jp.ippo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ARefusalNamesItsFieldsTest extends RunningIntake {

    @Test
    void everything_that_is_wrong_is_named_at_once_and_in_two_languages() {
        var answer = clerk().post("/api/incidents", """
                        {"body": {"code": " ", "name": "見本市長"},
                         "facts": {"affected": {"confirmed": -1, "atMost": -2},
                                   "specialCare": {"included": "NO", "kinds": ["DISABILITY"]}}}
                        """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.fields())
                .containsExactlyInAnyOrder(
                        "body.code",
                        "facts.knownAt",
                        "facts.affected.confirmed",
                        "facts.affected.atMost",
                        "facts.affected.atMost",
                        "facts.specialCare.included");
        assertThat(answer.at("/errors/0/problem")).isEqualTo("必須項目です。 / This field is required.");
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"LOST\"          | \"MISLAID\"    | facts.cause",
                "\"LOST\"          | 0              | facts.cause",
                "\"LOST\"          | \"\"           | facts.cause",
                "\"LEAK\"          | \"SPILL\"      | facts.happenings[0].kind",
                "\"LEAK\"          | null           | facts.happenings[0].kind",
                "460517            | 460517.5       | facts.affected.atMost",
                "460517            | \"460517\"     | facts.affected.atMost",
                "460517            | 99999999999    | facts.affected.atMost",
                "460517            | true           | facts.affected.atMost",
                "[\"BANK_ACCOUNT\" | [null          | facts.dataItems[0]",
                "[\"BANK_ACCOUNT\" | [\"SHOE_SIZE\" | facts.dataItems[0]",
                "\"cause\"         | \"reason\"     | facts.reason",
                "\"2026-06-21\"    | \"2026-06-31\" | facts.happenedOn",
                "\"2026-06-21\"    | \"yesterday\"  | facts.happenedOn",
            })
    void what_cannot_be_read_is_named(String right, String wrong, String field) {
        var report = Reports.usbMemory("読み取れない");
        assertThat(report).contains(right.strip());

        var answer = clerk().post("/api/incidents", report.replace(right.strip(), wrong.strip()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fields()).containsExactly(field);
    }

    @Test
    void two_answers_to_one_question_are_not_a_report() {
        var twice = Reports.usbMemory("二重").replace("\"cause\": \"LOST\"", "\"cause\": \"LOST\", \"cause\": \"OTHER\"");

        assertThat(clerk().post("/api/incidents", twice).status()).isBetween(400, 422);
    }

    @Test
    void what_is_no_report_at_all_is_refused_without_a_fault() {
        assertThat(clerk().post("/api/incidents", "").status()).isEqualTo(400);
        assertThat(clerk().post("/api/incidents", "null").status()).isEqualTo(400);
        assertThat(clerk().post("/api/incidents", "[]").status()).isEqualTo(400);
        assertThat(clerk().post("/api/incidents", "{\"body\"").status()).isBetween(400, 422);
        assertThat(clerk().post("/api/incidents", "{}").fields())
                .containsExactlyInAnyOrder("body.code", "body.name", "facts.knownAt");
        assertThat(clerk().post("/api/incidents", Reports.smallest(), "Content-Type", "text/plain")
                        .status())
                .isBetween(400, 499);
    }

    @Test
    void more_than_a_megabyte_is_not_even_read() {
        var answer = clerk().post("/api/incidents", Reports.usbMemory("大".repeat(400_000)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void a_key_is_printable_and_not_longer_than_its_limit() {
        var report = Reports.smallest();
        assertThat(clerk().post("/api/incidents", report, "Idempotency-Key", "k".repeat(200))
                        .status())
                .isEqualTo(201);
        assertThat(clerk().post("/api/incidents", report, "Idempotency-Key", "k".repeat(201))
                        .fields())
                .containsExactly("Idempotency-Key");
        assertThat(clerk().post("/api/incidents", report, "Idempotency-Key", "two words")
                        .fields())
                .containsExactly("Idempotency-Key");
    }
}
