package jp.ippo.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** People and programs of the office's own identity provider, against a real one. */
@SpringBootTest(
        classes = House.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:front-door.yml",
            "ippo.door.sample-passwords=true",
            "ippo.accounts[0].name=tanaka",
            "ippo.accounts[0].password={noop}break-glass",
            "ippo.accounts[0].roles=APPROVER",
            "ippo.identity.client-id=ippo",
            "ippo.identity.client-secret=secret-of-ippo",
            "ippo.identity.audience=ippo-api",
            "ippo.identity.roles.privacy-clerks=CLERK",
            "ippo.identity.roles.privacy-approvers=APPROVER",
        })
class IdentityTest {

    private static final RealIssuer ISSUER = RealIssuer.start();
    private static final RealIssuer ANOTHER = RealIssuer.start();

    @DynamicPropertySource
    static void house(DynamicPropertyRegistry properties) {
        DoorDatabase.register(properties);
        properties.add("ippo.identity.issuer", ISSUER::address);
    }

    @AfterAll
    static void close() {
        ISSUER.close();
        ANOTHER.close();
    }

    @LocalServerPort
    int port;

    /** From the door's page to the issuer's, and back with a code. */
    private HttpResponse<String> signedInAtTheOffice(Guest guest, String name) {
        var here = "http://127.0.0.1:" + port;
        assertThat(guest.open(here + "/login").body()).contains("href=\"/oauth2/authorization/office\"");
        var there = guest.open(here + "/oauth2/authorization/office");
        assertThat(there.uri().toString()).startsWith(ISSUER.address() + "/login");
        return guest.submit(there, "/login", "username", name, "password", "at-the-office");
    }

    @Test
    void a_person_comes_in_through_the_issuer_with_the_role_and_department_of_its_claims() {
        var clerk = new Guest(port);

        var start = signedInAtTheOffice(clerk, "Tanaka");

        // Written as the local account: one person, one name, whichever way.
        assertThat(start.uri().getPath()).isEqualTo("/");
        assertThat(start.body()).isEqualTo("tanaka|tanaka|福祉課");
        assertThat(signedInAtTheOffice(new Guest(port), "sato").body()).isEqualTo("sato|sato|-");
    }

    @Test
    void the_same_name_is_the_same_person_with_the_rights_of_the_way_it_came() {
        var local = new Guest(port);
        local.signIn("tanaka", "break-glass");

        assertThat(local.open("/").body()).isEqualTo("tanaka|tanaka|-");
        assertThat(local.call("/api/approvals", "tanaka", "break-glass").statusCode())
                .isEqualTo(200);
        var issued = ISSUER.signed(claims(all -> {}));
        assertThat(bearer("/api/me", issued).body()).isEqualTo("tanaka|tanaka|福祉課");
        assertThat(bearer("/api/approvals", issued).statusCode())
                .as("a clerk there gets no right of the account here")
                .isEqualTo(403);
    }

    @Test
    void a_person_without_a_role_of_this_service_is_told_so() {
        var refused = signedInAtTheOffice(new Guest(port), "visitor");

        assertThat(refused.uri().getPath()).isEqualTo("/login");
        assertThat(refused.body()).contains("このサービスの役割がありません");
    }

    /** At a desk that many people share, the next one must not come in as the last. */
    @Test
    void signing_out_here_signs_out_at_the_issuer_and_comes_back() {
        var here = "http://127.0.0.1:" + port;
        ISSUER.sendsBackTo(here + "/login?logout");
        var clerk = new Guest(port);
        signedInAtTheOffice(clerk, "Tanaka");

        var left = clerk.goOn(clerk.submit(clerk.open(here + "/logout"), "/logout"));

        assertThat(left.uri()).hasToString(here + "/login?logout");
        assertThat(left.body()).contains("サインアウトしました");
        var next = clerk.open(here + "/oauth2/authorization/office");
        assertThat(next.uri().toString())
                .as("the issuer asks for the password again")
                .startsWith(ISSUER.address() + "/login");
    }

    @Test
    void with_a_local_account_the_issuer_is_not_asked_when_signing_out() {
        var local = new Guest(port);
        local.signIn("tanaka", "break-glass");

        var left = local.submit(local.open("/logout"), "/logout");

        assertThat(left.uri().getPath()).isEqualTo("/login");
        assertThat(left.body()).contains("サインアウトしました");
    }

    @Test
    void a_program_comes_with_a_token_it_got_from_the_issuer() {
        var token = tokenOf("document-system");

        assertThat(bearer("/api/me", token).body()).isEqualTo("document-system|document-system|情報課");
        assertThat(bearer("/api/approvals", token).statusCode()).isEqualTo(403);
    }

    @Test
    void a_token_for_somebody_else_from_somebody_else_too_old_or_unsigned_is_refused() {
        assertThat(bearer("/api/me", ISSUER.signed(claims(all -> {}))).statusCode())
                .isEqualTo(200);

        refused("for another system", tokenOf("another-system"));
        refused("audience", ISSUER.signed(claims(all -> all.audience(List.of("ippo")))));
        refused("no audience", ISSUER.signed(claims(all -> all.claims(map -> map.remove("aud")))));
        refused("issuer", ISSUER.signed(claims(all -> all.issuer("http://localhost:1"))));
        refused("key of another issuer", ANOTHER.signed(claims(all -> {})));
        refused("expired", ISSUER.signed(claims(all -> all.issuedAt(
                        Instant.now().minusSeconds(900))
                .expiresAt(Instant.now().minusSeconds(300)))));
        refused(
                "not yet",
                ISSUER.signed(claims(all -> all.notBefore(Instant.now().plusSeconds(300)))));
        refused(
                "unsigned",
                new PlainJWT(new JWTClaimsSet.Builder()
                                .issuer(ISSUER.address())
                                .audience("ippo-api")
                                .subject("tanaka")
                                .claim("roles", List.of("privacy-clerks"))
                                .expirationTime(new Date(System.currentTimeMillis() + 60_000))
                                .build())
                        .serialize());
        refused("garbage", "not.a.token");
    }

    private void refused(String why, String token) {
        var answer = bearer("/api/me", token);
        assertThat(answer.statusCode()).as(why).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(why)
                .contains("problem+json");
    }

    private static JwtClaimsSet claims(Consumer<JwtClaimsSet.Builder> change) {
        var claims = JwtClaimsSet.builder()
                .issuer(ISSUER.address())
                .subject("1f0c")
                .audience(List.of("ippo-api"))
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(60))
                .claim("preferred_username", "ＴＡＮＡＫＡ")
                .claim("roles", List.of("privacy-clerks"))
                .claim("department", "福祉課");
        change.accept(claims);
        return claims.build();
    }

    private HttpResponse<String> bearer(String path, String token) {
        return new Guest(port).open(path, "Authorization", "Bearer " + token);
    }

    private static String tokenOf(String program) {
        var issuer = new Guest(Integer.parseInt(ISSUER.address().replaceAll(".*:", "")));
        var answer = issuer.form(
                "/oauth2/token",
                Guest.basic(program, "secret-of-" + program),
                BodyPublishers.ofString("grant_type=client_credentials"));
        return JsonMapper.builder()
                .build()
                .readTree(answer.body())
                .at("/access_token")
                .asString();
    }
}
