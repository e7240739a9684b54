package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class EachPersonGetsOneNoticeTest extends WithTheOffice {

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "notices");
    }

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

        await().untilAsserted(() -> assertThat(
                        office.standing(incident).body().path("state").asString())
                .isEqualTo("FINISHED"));
        assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 3));
        var taro = onlyMailTo("taro.yamada@example.jp");
        assertThat(text(taro))
                .contains("山田太郎 様", "・氏名", "・住所", "・生年月日", "USBメモリー", "06-0000-0000")
                .doesNotContain("口座番号\r\n", "生活保護", "鈴木", "{{");
        assertThat(text(onlyMailTo("hanako@example.jp")))
                .contains("鈴木花子 殿", "・口座番号")
                .doesNotContain("住所", "生活保護", "山田");
        assertThat(text(onlyMailTo("ichiro@example.jp")))
                .contains("佐藤一郎 様", "・生活保護の受給")
                .doesNotContain("・氏名", "山田");
        assertThat(taro.getSubject()).isEqualTo("個人情報の漏えいについてのお知らせ");
        assertThat(taro.getAllRecipients()).hasSize(1);
        assertThat(taro.getMessageID()).isEqualTo("<1." + personNamed(incident, 2) + "@city.example.jp>");
        assertThat(steps(incident))
                .containsExactly(
                        "PEOPLE_UPLOADED", "NOTICE_DRAFTED", "NOTICE_APPROVED", "SENDING_STARTED", "SENDING_FINISHED");
    }

    private List<String> steps(UUID incident) {
        return jdbc.sql("select step from case_step where incident_id = ? order by sequence")
                .param(incident)
                .query(String.class)
                .list();
    }

    private UUID personNamed(UUID incident, int line) {
        return jdbc.sql("select person_id from person where incident_id = ? and line = ?")
                .params(incident, line)
                .query(UUID.class)
                .single();
    }

    private static MimeMessage onlyMailTo(String address) {
        var mails = TestServers.mailbox().received().stream()
                .filter(mail -> isTo(mail, address))
                .toList();
        assertThat(mails).as("mails to one person").hasSize(1);
        return mails.get(0);
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (jakarta.mail.MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return mail.getContent().toString();
    }
}
