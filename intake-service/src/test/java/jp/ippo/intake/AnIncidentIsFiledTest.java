package jp.ippo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnIncidentIsFiledTest extends RunningIntake {

    @Test
    void the_answer_is_the_whole_report_with_its_place_and_revision() {
        var answer = clerk().post("/api/incidents", Reports.usbMemory("USB メモリーを紛失"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/incidents/" + answer.incident());
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.at("/revision")).isEqualTo("1");
        assertThat(answer.at("/recordedBy")).isEqualTo("clerk");
        assertThat(answer.at("/facts/affected/atMost")).isEqualTo("460517");
        assertThat(answer.at("/narrative/overview")).isEqualTo("USB メモリーを紛失");
    }

    @Test
    void reading_it_gives_the_same_text_and_revision() {
        var filed = clerk().post("/api/incidents", Reports.usbMemory("読み返し"));

        var read = clerk().get("/api/incidents/" + filed.incident());

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.body()).isEqualTo(filed.body());
    }

    @Test
    void the_api_is_described_with_every_field_of_a_report() {
        var described = clerk().get("/v3/api-docs").json();

        assertThat(described.at("/paths/~1api~1incidents/post/summary").asString())
                .startsWith("Files an incident");
        assertThat(described.at("/components/schemas/FactsRequest/properties").size())
                .isEqualTo(21);
        assertThat(described
                        .at("/components/schemas/IncidentReported/properties")
                        .size())
                .isEqualTo(11);
        assertThat(described.at("/components/schemas").propertyNames()).doesNotContain("SignedIn");
    }

    @Test
    void what_is_left_out_is_unknown_and_the_department_is_the_clerks_own() {
        var answer = clerk().post("/api/incidents", Reports.smallest());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/department")).isEqualTo("福祉部 給付金担当課");
        assertThat(answer.at("/body/kind")).isEqualTo("UNKNOWN");
        assertThat(answer.at("/facts/specialCare/included")).isEqualTo("UNKNOWN");
        assertThat(answer.json().at("/facts/affected/confirmed").isNull()).isTrue();
        assertThat(answer.at("/facts/knownAt")).isEqualTo("2026-06-22T06:45:00Z");
    }
}
