package jp.ippo.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.ippo.notebook.Notebook;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service on real servers: written with the row, sealed in any order of commits, anchored, verified from outside. */
@SpringBootTest(
        classes = Notebook.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=notebook")
@Timeout(120)
class TheChainGrowsTest {

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "notebook");
    }

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource database;

    @Autowired
    Sealer sealer;

    @Autowired
    Chain chain;

    @Autowired
    Environment environment;

    private int next() {
        return jdbc.queryForObject("select max(number) + 1 from note", Integer.class);
    }

    @Test
    void what_was_there_before_the_chain_is_in_it() throws Exception {
        assertThat(jdbc.queryForList("select row_key from evidence_entry where table_name = 'note'", String.class))
                .contains("[0]");
    }

    @Test
    void an_entry_says_who_was_signed_in_and_from_where() throws Exception {
        int number = next();
        assertThat(call("officer", "POST", "/api/notes/" + number).statusCode()).isEqualTo(200);

        assertThat(jdbc.queryForMap(
                        "select acted_by, acted_from from evidence_entry where row_key = ?", "[" + number + "]"))
                .containsEntry("acted_by", "officer")
                .hasEntrySatisfying(
                        "acted_from", from -> assertThat((String) from).startsWith("127."));

        jdbc.update("insert into note values (?, 'by no request')", number + 1);
        assertThat(jdbc.queryForMap("select acted_by from evidence_entry where row_key = ?", "[" + (number + 1) + "]"))
                .containsEntry("acted_by", null);
    }

    @Test
    void a_number_given_earlier_and_committed_later_is_not_passed_over() throws Exception {
        int number = next();
        try (var slow = database.getConnection();
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("insert into note values (%d, 'slow')".formatted(number));
            jdbc.update("insert into note values (?, 'quick')", number + 1);
            sealer.sealAll();
            slow.commit();
        }
        sealer.sealAll();

        assertThat(jdbc.queryForList(
                        "select row_key from evidence_entry where row_key in (?, ?) order by place",
                        String.class,
                        "[" + number + "]",
                        "[" + (number + 1) + "]"))
                .containsExactly("[" + (number + 1) + "]", "[" + number + "]");
        assertThat(verify().isGood()).isTrue();
    }

    @Test
    void sealers_that_meet_make_one_chain() throws Exception {
        int first = next();
        var writing = IntStream.range(0, 4)
                .mapToObj(worker -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 100; i++) {
                        jdbc.update("insert into note values (?, 'words')", first + worker * 100 + i);
                        if (i % 10 == 0) sealer.sealAll();
                    }
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writing).join();
        sealer.sealAll();

        var verdict = verify();
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.unsealed()).isZero();
        assertThat(verdict.links()).isEqualTo(verdict.place()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void a_nullable_column_added_later_changes_no_old_digest() throws Exception {
        jdbc.execute("alter table note add column if not exists newer text");

        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void heads_reach_the_topic_and_the_command_holds_the_history_against_them() {
        jdbc.update("insert into note values (?, 'anchored')", next());
        sealer.sealAll();
        var head = chain.head();
        await().untilAsserted(() -> assertThat(new AnchorsOnTopic(
                                Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()))
                        .of("/notebook"))
                .contains(head.place() + ":" + head.hash()));

        assertThat(command()).isZero();
        assertThat(command("--ippo.evidence.head=" + head.place() + ":" + "0".repeat(64)))
                .isEqualTo(1);

        // Whoever has every right writes the whole chain anew: only the topic knows.
        jdbc.execute("set session_replication_role = replica;"
                + " update evidence_entry set acted_by = 'nobody', place = null, head = null;"
                + " set session_replication_role = origin");
        while (chain.sealNext(1000) > 0)
            ;
        assertThat(command("--ippo.evidence.anchors=none")).isZero();
        assertThat(command()).isEqualTo(1);
        assertThat(command("--spring.kafka.bootstrap-servers=localhost:1")).isEqualTo(2);
    }

    @Test
    void the_sheet_to_sign_is_for_officer_and_auditor() throws Exception {
        sealer.sealAll();
        var head = chain.head();
        assertThat(call("approver", "GET", "/api/evidence").statusCode()).isEqualTo(403);
        assertThat(call("auditor", "GET", "/api/evidence").body()).contains(head.hash(), "/notebook");
    }

    private Verdict verify() throws Exception {
        return new Verifier(database, line -> {}).verify(List.of());
    }

    private int command(String... more) {
        var arguments = new ArrayList<String>(List.of(
                "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                "--spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
                "--spring.datasource.password=" + environment.getProperty("spring.datasource.password"),
                VerifyEvidence.ASKED));
        var broker = "--spring.kafka.bootstrap-servers=" + TestServers.kafka().bootstrapServers();
        if (List.of(more).stream().noneMatch(one -> one.contains("bootstrap"))) arguments.add(broker);
        arguments.addAll(List.of(more));
        return VerifyEvidence.run("notebook", System.out::println, arguments.toArray(String[]::new));
    }

    private HttpResponse<String> call(String account, String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((account + ":" + account).getBytes(UTF_8)))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
