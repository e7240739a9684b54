package jp.ippo.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** The issuer says that somebody left. Two instances of a service, one database: the word reaches one of them. */
class LeftElsewhereTest {

    private static final RealIssuer ISSUER = RealIssuer.start();
    private static final RealIssuer ANOTHER = RealIssuer.start();
    private static final Map<String, Object> SETTINGS = new HashMap<>(Map.of(
            "server.port", "0",
            "spring.config.import", "classpath:front-door.yml",
            "ippo.door.sample-passwords", "true",
            "ippo.identity.issuer", ISSUER.address(),
            "ippo.identity.client-id", "ippo",
            "ippo.identity.client-secret", "secret-of-ippo",
            "ippo.identity.roles.privacy-clerks", "CLERK",
            "ippo.identity.roles.privacy-approvers", "APPROVER"));

    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;

    @BeforeAll
    static void open() {
        DoorDatabase.register((name, value) -> SETTINGS.put(name, value.get()));
        one = instance();
        other = instance();
    }

    @AfterAll
    static void close() {
        one.close();
        other.close();
        ISSUER.close();
        ANOTHER.close();
    }

    private static ConfigurableApplicationContext instance() {
        return new SpringApplicationBuilder(House.class).properties(SETTINGS).run();
    }

    @Test
    void a_session_that_ended_at_the_issuer_ends_here_with_the_next_request_and_no_other_does() {
        var desk = cameIn(one, "Tanaka");
        var session = ISSUER.sessionOf("Tanaka");
        var sameAtHome = cameIn(one, "Tanaka");
        var colleague = cameIn(other, "sato");

        assertThat(told(other, ISSUER, word -> word.claim("sid", session))).isEqualTo(200);

        assertThat(isIn(one, desk)).isFalse();
        assertThat(isIn(one, sameAtHome)).isTrue();
        assertThat(isIn(other, colleague)).isTrue();
    }

    @Test
    void where_the_word_names_the_person_only_all_sessions_of_before_end_and_a_new_one_may_begin() {
        var desk = cameIn(one, "sato");
        var home = cameIn(other, "sato");

        assertThat(told(one, ISSUER, word -> word.subject("sato"))).isEqualTo(200);

        assertThat(isIn(one, desk)).isFalse();
        assertThat(isIn(other, home)).isFalse();
        // The issuer counts in seconds.
        Awaitility.await().untilAsserted(() -> cameIn(other, "sato"));
    }

    @Test
    void a_word_of_somebody_else_for_somebody_else_or_without_its_marks_ends_nothing() {
        var desk = cameIn(one, "Tanaka");
        var session = ISSUER.sessionOf("Tanaka");

        refused(ANOTHER, word -> word.claim("sid", session));
        refused(ISSUER, word -> word.claim("sid", session).audience(List.of("another-system")));
        refused(ISSUER, word -> word.claim("sid", session).issuer(ANOTHER.address()));
        refused(ISSUER, word -> word.claim("sid", session).claim("nonce", "n"));
        refused(ISSUER, word -> word.claim("sid", session).claim("events", Map.of("something-else", Map.of())));
        refused(ISSUER, word -> {});
        assertThat(new Guest(port(one))
                        .tell("/logout/connect/back-channel/office", "logout_token", "not.a.token")
                        .statusCode())
                .isEqualTo(400);

        assertThat(isIn(one, desk)).isTrue();
    }

    private static void refused(RealIssuer issuer, Consumer<JwtClaimsSet.Builder> change) {
        assertThat(told(one, issuer, change)).isEqualTo(400);
    }

    /** OpenID Connect Back-Channel Logout 1.0, section 2.4. */
    private static int told(
            ConfigurableApplicationContext house, RealIssuer issuer, Consumer<JwtClaimsSet.Builder> change) {
        var word = JwtClaimsSet.builder()
                .issuer(ISSUER.address())
                .audience(List.of("ippo"))
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(120))
                .id(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        change.accept(word);
        return new Guest(port(house))
                .tell("/logout/connect/back-channel/office", "logout_token", issuer.signed(word.build()))
                .statusCode();
    }

    private static Guest cameIn(ConfigurableApplicationContext house, String name) {
        var guest = new Guest(port(house));
        var there = guest.open(door(house) + "/oauth2/authorization/office");
        guest.submit(there, "/login", "username", name, "password", "at-the-office");
        assertThat(isIn(house, guest)).isTrue();
        return guest;
    }

    /** Not whoever is shown the page to sign in, nor whoever the issuer sends back in. */
    private static boolean isIn(ConfigurableApplicationContext house, Guest guest) {
        return guest.open(door(house) + "/").uri().getPath().equals("/");
    }

    private static String door(ConfigurableApplicationContext house) {
        return "http://127.0.0.1:" + port(house);
    }

    private static int port(ConfigurableApplicationContext house) {
        return Integer.parseInt(house.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
