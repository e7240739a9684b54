package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NothingLeavesForSomebodyHeldTest extends WithTheMailbox {

    private static final String LIST = """
            氏名,メール,項目,死亡,支援措置,住所
            甲野一郎,ichiro.%1$s@example.jp,氏名,,,
            乙野二郎,jiro.%1$s@example.jp,氏名,○,,
            丙野三郎,saburo.%1$s@example.jp,氏名,,不明,尼崎市秘密町1
            """;

    @Test
    void who_died_or_is_protected_is_held_while_the_others_are_told_and_the_sums_stay_right() {
        var incident = office.readyCase(3, LIST.formatted("held"));
        assertThat(office.counts(incident)).isEqualTo(Map.of("waiting", 1, "held", 2));

        office.start(incident);

        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 1, "held", 2)));
        assertThat(state(incident)).isEqualTo("NEEDS_A_PERSON");
        assertThat(mailedTo(".held@")).hasSize(1);
        assertThat(steps(incident)).doesNotContain("SENDING_FINISHED");
    }

    @Test
    void under_support_measures_two_people_release_and_then_the_notice_leaves() {
        var incident = office.readyCase(3, LIST.formatted("release"));
        office.start(incident);
        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 1, "held", 2)));
        var saburo = personInLine(incident, 4);

        assertThat(decide(incident, saburo, "{\"channel\": \"E_MAIL\", \"reason\": \"本人に電話で確認した\"}"))
                .isEqualTo(200);
        assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 1, "held", 2));
        assertThat(answer("officer", incident, saburo, true)).isEqualTo(403);
        assertThat(answer("approver", incident, saburo, true)).isEqualTo(200);

        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 2, "held", 1)));
        assertThat(mailedTo("saburo.release@")).hasSize(1);
        assertThat(decide(incident, saburo, "{\"channel\": \"E_MAIL\", \"reason\": \"もう一度\"}"))
                .isEqualTo(409);
    }

    @Test
    void a_rejected_release_leaves_the_person_held_and_both_stay_on_record() {
        var incident = office.openCase();
        office.upload(incident, LIST.formatted("reject"));
        var saburo = personInLine(incident, 4);
        decide(incident, saburo, "{\"channel\": \"LETTER\", \"reason\": \"住所は古い\"}");

        assertThat(decide(incident, saburo, "{\"reason\": \"二つ目\"}")).isEqualTo(409);
        assertThat(answer("approver", incident, saburo, false)).isEqualTo(200);

        assertThat(office.counts(incident)).isEqualTo(Map.of("waiting", 1, "held", 2));
        var held = office.get("auditor", incident + "/people/held").body();
        assertThat(held.toString()).doesNotContain("丙野", "秘密町", "saburo");
        assertThat(held.get(1).path("line").asInt()).isEqualTo(4);
        assertThat(held.get(1)
                        .path("decisions")
                        .get(0)
                        .path("answer")
                        .path("confirmed")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void of_somebody_who_died_the_office_decides_alone_that_no_notice_is_sent_and_that_is_final() {
        var incident = office.readyCase(2, """
                氏名,メール,項目,死亡
                甲野一郎,ichiro.final@example.jp,氏名,
                乙野二郎,jiro.final@example.jp,氏名,死亡
                """);
        office.start(incident);
        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 1, "held", 1)));

        assertThat(decide(incident, personInLine(incident, 3), "{}")).isEqualTo(422);
        assertThat(decide(incident, personInLine(incident, 3), "{\"reason\": \"遺族の代表者には別に説明した\"}"))
                .isEqualTo(200);

        await().untilAsserted(() -> assertThat(state(incident)).isEqualTo("FINISHED"));
        assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 1, "noNotice", 1));
        assertThat(mailedTo("jiro.final@")).isEmpty();
    }

    @Test
    void somebody_released_to_a_letter_before_the_start_goes_to_the_paper_worklist() {
        var incident = office.readyCase(3, LIST.formatted("paper"));
        assertThat(decide(incident, personInLine(incident, 3), "{\"channel\": \"LETTER\", \"reason\": \"遺族に\"}"))
                .isEqualTo(200);
        assertThat(office.counts(incident)).isEqualTo(Map.of("waiting", 1, "needsPaper", 1, "held", 1));

        office.start(incident);

        await().untilAsserted(() ->
                assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 1, "needsPaper", 1, "held", 1)));
    }

    @Test
    void an_address_under_protection_is_in_no_preview() {
        var incident = office.openCase();
        office.upload(incident, LIST.formatted("preview"));
        office.draft(incident);

        var preview = office.get("approver", incident + "/notices/preview").body();

        assertThat(preview).hasSize(1);
        assertThat(preview.toString()).contains("甲野").doesNotContain("丙野", "saburo");
    }

    private int decide(UUID incident, UUID person, String body) {
        return office.post("officer", incident + "/people/held/" + person, body).status();
    }

    private int answer(String account, UUID incident, UUID person, boolean confirmed) {
        return office.post(
                        account, incident + "/people/held/" + person + "/answer", "{\"confirmed\": " + confirmed + "}")
                .status();
    }
}
