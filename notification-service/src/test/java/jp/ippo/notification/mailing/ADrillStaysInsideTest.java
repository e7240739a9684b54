package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** 訓練: its mail reaches the addresses set for drills, says what it is, and goes nowhere else. */
@TestPropertySource(properties = "ippo.drill.addresses=drill.example.jp,Trainer@city.example.jp")
class ADrillStaysInsideTest extends WithTheMailbox {

    private static final String LIST = """
            氏名,メール,項目,敬称
            訓練一号,one@drill.example.jp,氏名,様
            訓練二号,trainer@city.example.jp,氏名,様
            訓練三号,somebody@city.example.jp,氏名,様
            訓練四号,one@drill.example.jp.example.com,氏名,様
            訓練五号,one@below.drill.example.jp,氏名,様
            """;

    @Test
    void only_the_configured_addresses_are_mailed_and_every_mail_says_it_is_a_drill() throws Exception {
        var drill = office.readyDrill(5, LIST);
        var preview = office.get("approver", drill + "/notices/preview?limit=1")
                .body()
                .get(0);

        office.start(drill);

        await().untilAsserted(() -> assertThat(state(drill)).isEqualTo("FINISHED"));
        assertThat(office.counts(drill)).isEqualTo(Map.of("sent", 2, "refused", 3));
        assertThat(mailedTo("drill.example.jp")).containsExactly("one@drill.example.jp");
        assertThat(mailedTo("city.example.jp")).containsExactly("trainer@city.example.jp");
        var mail = onlyMailTo("one@drill.example.jp");
        assertThat(mail.getSubject()).isEqualTo("【訓練】個人情報の漏えいについてのお知らせ");
        assertThat(text(mail)).startsWith("【訓練】これは訓練です。");
        assertThat(preview.path("subject").asString()).isEqualTo(mail.getSubject());
        assertThat(preview.path("text").asString()).startsWith("【訓練】これは訓練です。");
    }

    @Test
    void a_real_case_is_mailed_as_ever() throws Exception {
        var real = office.readyCase(1, People.list(1, "real"));

        office.start(real);

        await().untilAsserted(() -> assertThat(state(real)).isEqualTo("FINISHED"));
        var mail = onlyMailTo(People.address(1, "real"));
        assertThat(mail.getSubject()).isEqualTo("個人情報の漏えいについてのお知らせ");
        assertThat(text(mail)).doesNotContain("訓練");
    }
}
