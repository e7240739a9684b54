package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import jp.ippo.notification.NotificationService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;

class EachPersonGetsOneNoticeTest extends WithTheMailbox {

    @Autowired
    Environment environment;

    @Test
    void from_the_list_to_three_mailboxes_each_with_its_own_items_and_nobody_elses() throws Exception {
        var incident = office.readyCase(3, """
                氏名,メール,項目,敬称
                山田太郎,taro.yamada@example.jp,氏名;住所;生年月日,様
                鈴木花子,hanako@example.jp,氏名;口座番号,殿
                佐藤一郎,ichiro@example.jp,生活保護の受給,
                """);
        assertThat(office.counts(incident)).isEqualTo(Map.of("waiting", 3));

        assertThat(office.start(incident).status()).isEqualTo(200);

        await().untilAsserted(() -> {
            office.counts(incident);
            assertThat(state(incident)).isEqualTo("FINISHED");
        });
        assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 3));
        var taro = onlyMailTo("taro.yamada@example.jp");
        assertThat(text(taro))
                .contains("山田太郎 様", "・氏名", "・住所", "・生年月日", "USBメモリー", "06-0000-0000")
                .doesNotContain("・口座番号", "生活保護", "鈴木", "佐藤", "{{");
        assertThat(text(onlyMailTo("hanako@example.jp")))
                .contains("鈴木花子 殿", "・口座番号")
                .doesNotContain("住所", "生活保護", "山田", "佐藤");
        assertThat(text(onlyMailTo("ichiro@example.jp")))
                .contains("佐藤一郎 様", "・生活保護の受給")
                .doesNotContain("・氏名", "山田", "鈴木");
        assertThat(taro.getSubject()).isEqualTo("個人情報の漏えいについてのお知らせ");
        assertThat(taro.getFrom()[0].toString()).contains("privacy@city.example.jp");
        assertThat(taro.getMessageID()).isEqualTo("<1." + personInLine(incident, 2) + "@city.example.jp>");
        assertThat(steps(incident))
                .containsExactly(
                        "PEOPLE_UPLOADED", "NOTICE_DRAFTED", "NOTICE_APPROVED", "SENDING_STARTED", "SENDING_FINISHED");
    }

    @Test
    void the_number_in_the_notice_is_the_persons_own_and_stays() throws Exception {
        var incident = office.readyCase(2, People.list(2, "number"));
        var before = office.get("approver", incident + "/notices/preview?limit=1")
                .body()
                .get(0);

        office.start(incident);

        await().untilAsserted(() -> assertThat(state(incident)).isEqualTo("FINISHED"));
        var number = jdbc.sql("select reference from person where person_id = ?")
                .param(personInLine(incident, 2))
                .query(String.class)
                .single();
        assertThat(number).matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(text(onlyMailTo(People.address(1, "number")))).contains(number);
        assertThat(before.path("text").asString()).contains(number);
        assertThat(text(onlyMailTo(People.address(2, "number")))).doesNotContain(number);
    }

    @Test
    void two_instances_with_several_workers_each_send_500_notices_and_none_twice() {
        var incident = office.readyCase(500, People.list(500, "crowd"));
        try (var second = anotherInstance()) {
            assertThat(second.isRunning()).isTrue();

            office.start(incident);

            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                office.counts(incident);
                assertThat(state(incident)).isEqualTo("FINISHED");
            });
        }
        assertThat(mailedTo(".crowd@")).hasSize(500).doesNotHaveDuplicates();
        assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 500));
        assertThat(steps(incident)).containsOnlyOnce("SENDING_FINISHED");
    }

    @Test
    void who_has_no_address_waits_for_a_letter_and_the_sending_does_not_call_itself_finished() {
        var incident = office.readyCase(2, """
                氏名,メール,項目
                高橋四郎,shiro.paper@example.jp,氏名
                田中五郎,,氏名
                """);
        assertThat(office.counts(incident)).isEqualTo(Map.of("waiting", 1, "needsPaper", 1));

        office.start(incident);

        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 1, "needsPaper", 1)));
        assertThat(state(incident)).isEqualTo("NEEDS_A_PERSON");
        assertThat(steps(incident)).doesNotContain("SENDING_FINISHED");
    }

    private org.springframework.context.ConfigurableApplicationContext anotherInstance() {
        return new SpringApplicationBuilder(NotificationService.class)
                .properties("spring.config.name=notification-service")
                .run(
                        "--server.port=0",
                        same("spring.datasource.url"),
                        same("spring.datasource.username"),
                        same("spring.datasource.password"),
                        same("spring.kafka.bootstrap-servers"),
                        same("spring.mail.host"),
                        same("spring.mail.port"));
    }

    private String same(String property) {
        return "--" + property + "=" + environment.getRequiredProperty(property);
    }
}
