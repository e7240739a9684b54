package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import jp.ippo.servers.TestServers;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The office with a real mailbox. One service for all of these tests; each has its own case and addresses. */
abstract class WithTheMailbox extends WithTheOffice {

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "notices");
    }

    String state(UUID incident) {
        return office.standing(incident).body().path("state").asString();
    }

    List<String> steps(UUID incident) {
        return jdbc.sql("select step from case_step where incident_id = ? order by sequence")
                .param(incident)
                .query(String.class)
                .list();
    }

    UUID personInLine(UUID incident, int line) {
        return jdbc.sql("select person_id from person where incident_id = ? and line = ?")
                .params(incident, line)
                .query(UUID.class)
                .single();
    }

    /** Addresses of all mails whose address contains the tag, sorted, each as often as it got a mail. */
    static List<String> mailedTo(String tag) {
        return TestServers.mailbox().received().stream()
                .map(WithTheMailbox::recipient)
                .filter(address -> address.contains(tag))
                .sorted()
                .toList();
    }

    static MimeMessage onlyMailTo(String address) {
        var mails = TestServers.mailbox().received().stream()
                .filter(mail -> recipient(mail).equals(address))
                .toList();
        assertThat(mails).as("mails to one person").hasSize(1);
        return mails.get(0);
    }

    static String text(MimeMessage mail) throws Exception {
        return mail.getContent().toString();
    }

    private static String recipient(MimeMessage mail) {
        try {
            assertThat(mail.getAllRecipients()).hasSize(1);
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
