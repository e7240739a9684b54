package jp.ippo.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sessions, headers, sizes and rates, against a running server behind a proxy that ends TLS. */
@SpringBootTest(
        classes = House.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:front-door.yml",
            "server.forward-headers-strategy=native",
            "ippo.door.sample-passwords=true",
            "ippo.accounts[0].name=clerk",
            "ippo.accounts[0].password={noop}secret",
            "ippo.accounts[0].roles=CLERK",
            "ippo.accounts[1].name=busy",
            "ippo.accounts[1].password={noop}secret",
            "ippo.accounts[1].roles=CLERK",
            "ippo.door.sessions.most=2",
            "ippo.door.sessions.longest=3s",
            "ippo.door.requests.per-account=40",
            "ippo.door.requests.per-address=300",
            "ippo.door.requests.largest-body=10KB",
        })
class LimitsTest {

    private static final String[] OVER_TLS = {"X-Forwarded-Proto", "https"};

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DoorDatabase.register(properties);
    }

    @LocalServerPort
    int port;

    @Test
    void the_cookie_of_a_session_is_for_this_site_for_no_script_and_over_tls_for_tls_alone() {
        var plain = new Guest(port)
                .open("/login")
                .headers()
                .firstValue("Set-Cookie")
                .orElse("");
        assertThat(plain).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");

        var secure = new Guest(port).open("/login", OVER_TLS);
        assertThat(secure.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "SameSite=Lax", "Secure");
        assertThat(secure.headers().firstValue("Strict-Transport-Security").orElse(""))
                .contains("max-age=31536000");
    }

    @Test
    void every_answer_says_what_a_page_may_do_and_tell() {
        for (var path : new String[] {"/login", "/api/me"}) {
            var headers = new Guest(port).open(path).headers();
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()", "geolocation=()");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
        assertThat(new Guest(port)
                        .open("/login")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("frame-ancestors 'none'");
    }

    @Test
    void signing_in_changes_the_session() {
        var clerk = new Guest(port);
        clerk.open("/login");
        var before = clerk.cookies.getCookieStore().getCookies().toString();

        assertThat(clerk.signIn("clerk", "secret").statusCode()).isEqualTo(200);

        assertThat(clerk.cookies.getCookieStore().getCookies().toString()).isNotEqualTo(before);
    }

    @Test
    void of_more_sessions_than_one_person_needs_the_oldest_ends() {
        var guests = IntStream.range(0, 3).mapToObj(n -> new Guest(port)).toList();
        guests.forEach(
                guest -> assertThat(guest.signIn("clerk", "secret").body()).startsWith("clerk|"));

        assertThat(guests.get(0).open("/").body()).contains("もう一度サインイン");
        assertThat(guests.get(2).open("/").body()).startsWith("clerk|");
    }

    @Test
    void a_session_ends_after_its_time_however_busy() throws InterruptedException {
        var clerk = new Guest(port);
        clerk.signIn("clerk", "secret");
        for (int n = 0; n < 3; n++) {
            assertThat(clerk.open("/").body()).startsWith("clerk|");
            Thread.sleep(600);
        }
        Thread.sleep(1800);

        assertThat(clerk.open("/").body()).contains("サインインしてください");
    }

    @Test
    void an_account_that_asks_too_often_is_told_when_to_come_back() {
        var program = new Guest(port);
        var answers = IntStream.range(0, 60)
                .mapToObj(n -> program.call("/api/me", "busy", "secret"))
                .toList();

        assertThat(answers.get(0).statusCode()).isEqualTo(200);
        var last = answers.get(59);
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElse("")))
                .isBetween(1, 60);
        assertThat(last.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
        assertThat(program.call("/api/me", "clerk", "secret").statusCode()).isEqualTo(200);
    }

    @Test
    void an_address_that_asks_too_often_is_told_when_to_come_back_and_nobody_else_is() {
        var flood = new Guest(port);
        var last = flood.open("/login", "X-Forwarded-For", "203.0.113.7");
        assertThat(last.statusCode()).isEqualTo(200);
        int asked = 1;
        for (; last.statusCode() != 429 && asked < 600; asked++)
            last = flood.open("/login", "X-Forwarded-For", "203.0.113.7");

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(asked).isGreaterThan(300);
        assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElse("")))
                .isBetween(1, 60);
        assertThat(last.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
        assertThat(flood.open("/login", "X-Forwarded-For", "203.0.113.8").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_body_is_no_longer_than_it_needs_to_be_whether_it_says_so_or_not() {
        var fits = "{\"words\": \"" + "x".repeat(9_000) + "\"}";
        var tooLong = "{\"words\": \"" + "x".repeat(11_000) + "\"}";
        var clerk = Guest.basic("clerk", "secret");

        assertThat(new Guest(port)
                        .send("/api/things", clerk, BodyPublishers.ofString(fits))
                        .body())
                .isEqualTo("9000");
        for (var body : new java.net.http.HttpRequest.BodyPublisher[] {
            BodyPublishers.ofString(tooLong),
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLong.getBytes(StandardCharsets.UTF_8)))
        }) {
            var refused = new Guest(port).send("/api/things", clerk, body);
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.body()).contains("大きすぎます");
        }
    }
}
