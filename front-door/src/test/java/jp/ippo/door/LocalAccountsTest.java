package jp.ippo.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Strong hashes, first passwords, failures that are counted in the database: two instances of one service. */
@SpringBootTest(classes = House.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class LocalAccountsTest {

    private static final String FIRST = "first-password-of-tanaka";
    private static final String CHOSEN = "correct horse battery 職員";

    private static final String BCRYPT = "{bcrypt}" + new BCryptPasswordEncoder(10).encode(FIRST);
    private static final String[] SETTINGS = {
        "spring.config.import=classpath:front-door.yml",
        "ippo.accounts[0].name=tanaka",
        "ippo.accounts[0].password=" + BCRYPT,
        "ippo.accounts[0].roles=CLERK",
        "ippo.accounts[1].name=program",
        "ippo.accounts[1].password=" + BCRYPT,
        "ippo.accounts[1].roles=CLERK",
        "ippo.accounts[1].change-first-password=false",
        "ippo.accounts[2].name=suzuki",
        "ippo.accounts[2].password=" + BCRYPT,
        "ippo.accounts[2].roles=CLERK",
        "ippo.accounts[2].change-first-password=false",
        "ippo.door.lockout.failures=3",
        "ippo.door.lockout.first-wait=3s",
        "ippo.door.lockout.longest-wait=3s",
    };

    @DynamicPropertySource
    static void house(DynamicPropertyRegistry properties) {
        DoorDatabase.register(properties);
        for (var setting : SETTINGS) {
            var parts = setting.split("=", 2);
            properties.add(parts[0], () -> parts[1]);
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Autowired
    PasswordEncoder passwords;

    private static @Nullable ConfigurableApplicationContext other;

    @BeforeEach
    void nothingHappenedYet() {
        for (var table : new String[] {"door_attempts", "door_known_address", "door_password"})
            jdbc.sql("delete from " + table).update();
    }

    @AfterAll
    static void close() {
        if (other != null) other.close();
    }

    /** The same service once more, on the same database; it remembers no password. */
    private int otherInstance() {
        if (other == null) {
            var keys = new ArrayList<String>();
            for (var key : SETTINGS) keys.add("--" + key);
            for (var key : new String[] {"url", "username", "password"})
                keys.add("--spring.datasource." + key + "=" + environment.getProperty("spring.datasource." + key));
            keys.add("--server.port=0");
            keys.add("--ippo.door.remember-password-for=1ms");
            other = new SpringApplicationBuilder(House.class).run(keys.toArray(String[]::new));
        }
        return Integer.parseInt(other.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Test
    void a_first_password_opens_the_page_to_change_it_and_nothing_else() {
        var tanaka = new Guest(port);

        assertThat(tanaka.signIn("tanaka", FIRST).uri().getPath()).isEqualTo("/password");
        assertThat(tanaka.open("/").uri().getPath()).isEqualTo("/password");
        var program = tanaka.call("/api/me", "tanaka", FIRST);
        assertThat(program.statusCode()).isEqualTo(403);
        assertThat(program.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
        assertThat(program.body()).contains("最初のパスワード", "must be changed");

        assertThat(change(tanaka, FIRST, "short", "short").body()).contains("12 文字以上");
        assertThat(change(tanaka, "wrong", CHOSEN, CHOSEN).body()).contains("今のパスワードが違います");
        assertThat(change(tanaka, FIRST, CHOSEN, CHOSEN + "x").body()).contains("同じではありません");
        assertThat(change(tanaka, FIRST, FIRST, FIRST).body()).contains("使えません");
        assertThat(change(tanaka, FIRST, CHOSEN, CHOSEN).body()).contains("パスワードを変更しました");

        assertThat(tanaka.open("/").body()).startsWith("tanaka|");
        assertThat(jdbc.sql("select encoded from door_password where account = 'tanaka'")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}")
                .doesNotContain("horse");
        assertThat(new Guest(port).call("/api/me", "tanaka", FIRST).statusCode())
                .isEqualTo(401);
        assertThat(new Guest(otherInstance()).call("/api/me", "tanaka", CHOSEN).statusCode())
                .as("on every instance")
                .isEqualTo(200);
    }

    private static HttpResponse<String> change(Guest guest, String present, String chosen, String again) {
        return guest.submit(guest.open("/password"), "/password", "present", present, "chosen", chosen, "again", again);
    }

    @Test
    void a_new_first_password_makes_the_chosen_one_void() {
        var tanaka = new Guest(port);
        tanaka.signIn("tanaka", FIRST);
        change(tanaka, FIRST, CHOSEN, CHOSEN);
        jdbc.sql("update door_password set instead_of = 'another one'").update();
        var after = new Guest(otherInstance());

        assertThat(after.call("/api/me", "tanaka", CHOSEN).statusCode()).isEqualTo(401);
        assertThat(after.signIn("tanaka", FIRST).uri().getPath()).isEqualTo("/password");
    }

    @Test
    void whoever_fails_too_often_waits_on_every_instance_and_is_told_for_how_long(CapturedOutput log) {
        var elsewhere = otherInstance();
        for (int n = 0; n < 2; n++)
            assertThat(new Guest(port).call("/api/me", "suzuki", "guess-canary").statusCode())
                    .isEqualTo(401);
        assertThat(new Guest(elsewhere)
                        .call("/api/me", "suzuki", "guess-canary")
                        .statusCode())
                .isEqualTo(401);

        for (var instance : new int[] {port, elsewhere}) {
            var refused = new Guest(instance).call("/api/me", "suzuki", FIRST);
            assertThat(refused.statusCode())
                    .as("the right password waits as well")
                    .isEqualTo(429);
            assertThat(Integer.parseInt(
                            refused.headers().firstValue("Retry-After").orElse("")))
                    .isBetween(1, 3);
        }
        assertThat(new Guest(port).signIn("suzuki", FIRST).body()).contains("失敗が続いた");
        assertThat(new Guest(port).call("/api/me", "program", FIRST).statusCode())
                .as("nobody else waits")
                .isEqualTo(200);

        jdbc.sql("update door_attempts set last_at = last_at - interval '4 seconds'")
                .update();
        assertThat(new Guest(elsewhere).call("/api/me", "suzuki", FIRST).statusCode())
                .isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from door_attempts where who like '%suzuki%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(log.getAll()).doesNotContain("guess-canary");
    }

    @Test
    void an_account_that_does_not_exist_is_answered_in_the_same_words_and_the_same_time() {
        var real = refusals("suzuki");
        var none = refusals("nobody-of-this-name");

        assertThat(none).isEqualTo(real);
        assertThat(jdbc.sql("select string_agg(who, ' ') from door_attempts")
                        .query(String.class)
                        .single())
                .as("people type passwords into the wrong field")
                .doesNotContain("nobody-of-this-name");
    }

    /** Status and words of four attempts, with how many of them took the time of a strong hash. */
    private List<String> refusals(String account) {
        return IntStream.range(0, 4)
                .mapToObj(n -> {
                    var before = System.nanoTime();
                    var answer = new Guest(port).call("/api/me", account, "wrong" + n);
                    boolean hashed =
                            Duration.ofNanos(System.nanoTime() - before).toMillis() >= 25;
                    return answer.statusCode() + answer.body() + (answer.statusCode() == 401 ? hashed : "");
                })
                .toList();
    }

    /** Somebody outside fails at every account and from many places: the office comes in from its own. */
    @Test
    void nobody_outside_keeps_the_office_from_its_own_desks() {
        var later = otherInstance();
        assertThat(new Guest(later).call("/api/me", "suzuki", FIRST).statusCode())
                .isEqualTo(200);
        jdbc.sql("""
                        insert into door_attempts values
                        ('account:suzuki', 5000, now()), ('account:program', 5000, now()),
                        ('address:127.0.0.1', 5000, now())""").update();

        assertThat(new Guest(later).call("/api/me", "suzuki", FIRST).statusCode())
                .as("came from here before")
                .isEqualTo(200);
        assertThat(new Guest(later).call("/api/me", "program", FIRST).statusCode())
                .as("never came from here")
                .isEqualTo(429);
    }

    @Test
    void a_right_password_is_not_hashed_again_with_every_call() {
        var program = new Guest(port);
        program.call("/api/me", "program", FIRST);
        var before = System.nanoTime();
        for (int n = 0; n < 100; n++)
            assertThat(program.call("/api/me", "program", FIRST).statusCode()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .as("bcrypt alone would take 5 s and more")
                .isLessThan(Duration.ofSeconds(4));
        assertThat(program.call("/api/me", "program", FIRST + "x").statusCode()).isEqualTo(401);
    }

    @Test
    void a_password_in_the_clear_is_refused_unless_everything_is_a_sample() {
        var account = new AccountsProperties.Account("tanaka", "{noop}tanaka", Set.of(Role.CLERK), null, true);
        var properties = new AccountsProperties(List.of(account));

        assertThatThrownBy(() -> new LocalAccounts(properties, samples(false), jdbc, passwords))
                .hasMessageContaining("tanaka")
                .hasMessageContaining("ippo.door.sample-passwords");
        assertThat(new LocalAccounts(properties, samples(true), jdbc, passwords).find("tanaka"))
                .hasValueSatisfying(found -> assertThat(found.mustChange()).isFalse());
    }

    private static DoorProperties samples(boolean allowed) {
        return new Binder(new MapConfigurationPropertySource(Map.of("ippo.door.sample-passwords", allowed)))
                .bindOrCreate("ippo.door", DoorProperties.class);
    }
}
