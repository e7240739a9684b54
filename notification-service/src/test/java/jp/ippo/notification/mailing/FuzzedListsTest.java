package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lists that mean harm or are broken, through the door and out of the other; {@code fuzz.seed} makes the same again. */
class FuzzedListsTest extends WithTheMailbox {

    /** Each is something a name may be, or at least nothing that can be told from one. */
    private static final List<String> NAMES = List.of(
            "山田 Bcc: b@example.jp",
            "=?UTF-8?B?QmNjOiBiQGV4YW1wbGUuanA=?=",
            "=HYPERLINK(\"http://example.jp\")",
            "@SUM(1+1)",
            ".",
            "..",
            "\\r\\nBcc: b@example.jp",
            "%0d%0aBcc: b@example.jp",
            "{{name}}",
            "<script>alert(1)</script>",
            "O'Hara, \"Bob\"",
            "𠮷野家",
            "漏".repeat(90));
    /** As the mail server of the tests adds or keeps them, and ours writes them. */
    private static final List<String> HEADERS = List.of(
            "Return-Path",
            "Received",
            "Date",
            "To",
            "Message-ID",
            "From",
            "Reply-To",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
            "Auto-Submitted",
            "Content-Language");

    private final long seed = Long.getLong("fuzz.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void what_stands_in_a_name_or_an_item_gets_into_no_header_and_into_nobody_elses_mail() throws Exception {
        var csv = new StringBuilder("氏名,メール,項目,敬称\r\n");
        for (int i = 0; i < NAMES.size(); i++)
            csv.append("\"%1$s\",p%2$d.fuzz@xn--r8jz45g.jp,\"%1$s\",様\r\n"
                    .formatted(NAMES.get(i).replace("\"", "\"\""), i));
        var incident = office.readyCase(NAMES.size(), csv.toString());

        office.start(incident);

        await().untilAsserted(() -> assertThat(state(incident)).isEqualTo("FINISHED"));
        for (int i = 0; i < NAMES.size(); i++) {
            var mail = onlyMailTo("p" + i + ".fuzz@xn--r8jz45g.jp");
            assertThat(headers(mail)).as(NAMES.get(i)).isSubsetOf(HEADERS).doesNotHaveDuplicates();
            assertThat(Collections.list(mail.getAllHeaderLines()).toString()).doesNotContain("b@example.jp");
            assertThat(text(mail)).contains(NAMES.get(i) + " 様", "・" + NAMES.get(i));
        }
    }

    @Test
    void a_header_in_a_name_or_an_address_is_refused_with_its_line() {
        var incident = office.openCase();

        var refused = office.upload(incident, """
                氏名,メール,項目
                "山田\r\nBcc: b@example.jp",a1.header@example.jp,氏名
                鈴木,"a2.header@example.jp\nBcc: b@example.jp",氏名
                佐藤,a3.header@例え.jp,氏名
                """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").valueStream().map(error -> error.path("field")
                        .asString()))
                .containsExactly("氏名", "メール", "メール");
        assertThat(people(incident)).isZero();
    }

    @Test
    void whatever_bytes_come_they_are_a_list_or_refused_and_never_a_fault() {
        var good = People.list(20, "bytes");
        var charsets = List.of("UTF-8", "windows-31j", "UTF-16", "UTF-16LE", "EUC-JP", "ISO-2022-JP");
        for (int i = 0; i < 150; i++) {
            var bytes = good.getBytes(Charset.forName(charsets.get(i % charsets.size())));
            damage(bytes, i % 5);
            var incident = office.openCase();

            var answer = office.upload(incident, i % 7 == 0 ? noise() : bytes);

            assertThat(answer.status())
                    .as("fuzz.seed=%d, file %d: %s", seed, i, answer.body())
                    .isIn(201, 400, 413, 415, 422);
            if (answer.status() != 201) assertThat(people(incident)).isZero();
            else
                assertThat(people(incident))
                        .isEqualTo(answer.body().path("people").asInt());
        }
    }

    private void damage(byte[] bytes, int times) {
        for (int i = 0; i < times; i++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }

    private byte[] noise() {
        var bytes = new byte[random.nextInt(5_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static List<String> headers(MimeMessage mail) throws Exception {
        return Collections.list(mail.getAllHeaders()).stream()
                .map(Header::getName)
                .toList();
    }

    private int people(UUID incident) {
        return jdbc.sql("select count(*) from person where incident_id = ?")
                .param(incident)
                .query(Integer.class)
                .single();
    }
}
