package jp.ippo.notification.mailing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The page a person who got a notice opens, without an account. */
@TestPropertySource(properties = "ippo.verification.questions-per-minute=20")
class IsThisNoticeGenuineTest extends WithTheMailbox {

    private static final String GENUINE = "この通知番号の通知は本物です。";
    private static final String UNKNOWN = "この通知番号の通知は確認できません。";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_notice_that_was_sent_is_genuine_however_its_number_is_typed_and_nothing_else_is_told() throws Exception {
        var incident = office.readyCase(1, People.list(1, "genuine"));
        var number = jdbc.sql("select reference from person where incident_id = ?")
                .param(incident)
                .query(String.class)
                .single();
        assertThat(ask(number).body()).contains(UNKNOWN);
        office.start(incident);
        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 1)));

        var wide = number.chars()
                .mapToObj(c -> c == '-' ? "ー" : String.valueOf((char) (c + 0xFEE0)))
                .reduce("", String::concat);
        for (var typed :
                new String[] {number, number.toLowerCase(), number.replace("-", ""), " " + number + "　", wide}) {
            var answer = ask(typed);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .as(typed)
                    .contains(GENUINE)
                    .doesNotContain("genuine-", "対象者", incident.toString(), "USB", "??");
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        }
    }

    @Test
    void any_other_number_is_not() throws Exception {
        assertThat(ask("ABCD-2345-EFGH").body()).contains(UNKNOWN).doesNotContain(GENUINE);
        assertThat(ask("' or 1=1 --").body()).contains(UNKNOWN);
        assertThat(ask("<script>").body()).contains(UNKNOWN).doesNotContain("<script");
        assertThat(ask("").body()).contains(UNKNOWN);
    }

    @Test
    void who_tries_many_numbers_must_wait_and_others_need_not() throws Exception {
        for (int i = 0; i < 20; i++) assertThat(askFrom("127.0.0.7")).contains(UNKNOWN);

        assertThat(askFrom("127.0.0.7"))
                .startsWith("HTTP/1.1 429")
                .contains("しばらくしてから")
                .doesNotContain(UNKNOWN);
        assertThat(askFrom("127.0.0.8")).contains(UNKNOWN);
    }

    private String askFrom(String address) throws Exception {
        try (var socket = new Socket("127.0.0.1", port, InetAddress.getByName(address), 0)) {
            socket.getOutputStream()
                    .write(("POST /check HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 24\r\n\r\n"
                                    + "reference=ABCD-2345-EFGH")
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private HttpResponse<String> ask(String number) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("reference=" + URLEncoder.encode(number, UTF_8)))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
