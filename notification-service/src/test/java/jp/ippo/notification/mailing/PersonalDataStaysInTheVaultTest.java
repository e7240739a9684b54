package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ippo.notification.NotificationService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

@ExtendWith(OutputCaptureExtension.class)
class PersonalDataStaysInTheVaultTest extends WithTheMailbox {

    private static final List<String> CANARIES = List.of(
            "金糸雀", "かなりあ", "canary.bird", "黄色い羽根", "CANARY-PHRASE", "鳥籠町", "6609999", "0699998888", "親鳥", "止まり木");
    private static final List<String> TALKATIVE = List.of(
            "jp.ippo",
            "org.springframework.web",
            "org.springframework.jdbc",
            "org.springframework.mail",
            "org.postgresql");

    @Autowired
    Environment environment;

    @Test
    void planted_names_and_addresses_are_in_no_table_and_no_log_line(CapturedOutput log) {
        var json = JsonLog.start();
        atLevel(Level.TRACE);
        // The mail server runs in this JVM and writes addresses into a log of its own.
        ((Logger) LoggerFactory.getLogger("com.icegreen")).setLevel(Level.OFF);
        UUID incident;
        try {
            incident = office.readyCase(2, """
                    氏名,メール,項目,敬称
                    金糸雀かなりあ,canary.bird@example.jp,黄色い羽根,様
                    CANARY-PHRASE,canary.bird.2@example.jp,黄色い羽根,様
                    """);
            office.upload(incident, "氏名,メール,項目\n金糸雀,canary.bird@@example.jp,黄色い羽根\n");
            office.upload(incident, "金糸雀,canary.bird@example.jp,黄色い羽根\n");
            office.upload(incident, "氏名,メール,項目\n\"金糸雀\"x,canary.bird@example.jp,黄色い羽根\n");
            office.upload(incident, """
                    氏名,メール,項目,郵便番号,住所,電話番号,代理人,続柄,支援措置
                    金糸雀,canary.bird.3@example.jp,黄色い羽根,6609999,鳥籠町1,0699998888,親鳥,止まり木,○
                    金糸雀,,黄色い羽根,6609999,鳥籠町1,0699998888,親鳥,止まり木,たぶん金糸雀
                    """);
            office.upload(incident, """
                    氏名,メール,項目,郵便番号,住所,電話番号,代理人,続柄,支援措置
                    金糸雀,canary.bird.3@example.jp,黄色い羽根,6609999,鳥籠町1,0699998888,親鳥,止まり木,○
                    """);
            checkInPieces(incident, """
                    名前は金糸雀,canary.bird.4@example.jp,黄色い羽根
                    金糸雀,canary.bird.5@example.jp,黄色い羽根
                    """);
            office.get("auditor", incident + "/people/held");
            office.get("approver", incident + "/notices/preview");
            office.start(incident);
            office.approve(incident, 1, 3);
            office.start(incident);
            await().untilAsserted(() -> assertThat(office.counts(incident)).containsEntry("sent", 2));
            office.get("auditor", incident + "/people");
            searchAndHold(incident);
        } finally {
            atLevel(null);
            json.stop();
        }

        assertThat(mailedTo("canary.bird")).hasSize(2);
        // The import, the refused lists and the sending are in it, under their incident and with their trace.
        assertThat(json.of(incident)).hasSizeGreaterThan(20).allSatisfy(line -> assertThat(JsonLog.trace(line))
                .matches("[0-9a-f]{32}"));
        for (var canary : CANARIES) {
            assertThat(log.getAll()).doesNotContain(canary);
            assertThat(json.linesWith(canary)).isEmpty();
            for (var table : tables()) assertThat(dump(table)).as(table).doesNotContain(canary, hex(canary));
        }
        assertThat(tables())
                .contains("person", "outbox", "case_step", "vault_access", "delivery", "hold", "list_upload_piece");
    }

    private void searchAndHold(UUID incident) {
        var officer = jp.ippo.notification.Browser.at(port, "officer");
        var search = "/cases/" + incident + "/release/search";
        for (var name : List.of("金糸雀かなりあ", "金糸雀"))
            assertThat(officer.submit(search, search, Map.of("name", name, "purpose", "PROTECTION"))
                            .body())
                    .contains("1人が見つかりました");
        officer.submit(search, search, Map.of("email", "canary.bird.2@example.jp", "purpose", "ENQUIRY"));
        officer.submit(search, search, Map.of("telephone", "0699998888", "purpose", "ENQUIRY"));
        officer.submit(search, search, Map.of("name", "金糸雀"));
        var person = "/cases/" + incident + "/release/people/" + personInLine(incident, 3);
        officer.submit(person, person + "/hold", Map.of("caution", "SUPPORT_MEASURES", "reason", "市民課から"));
        officer.open(person);
    }

    /** A file without a header, whose first person stands where the headings should. */
    private void checkInPieces(UUID incident, String list) {
        var bytes = list.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var path = incident + "/people/uploads";
        var upload = office.post("officer", path, "{\"size\": " + bytes.length + "}")
                .body()
                .path("uploadId")
                .asString();
        office.call(
                "officer",
                "PATCH",
                path + "/" + upload,
                "application/offset+octet-stream",
                java.net.http.HttpRequest.BodyPublishers.ofByteArray(bytes),
                "Upload-Offset",
                "0");
        assertThat(office.post("officer", path + "/" + upload + "/check", "").status())
                .isEqualTo(202);
        await().untilAsserted(() -> assertThat(office.get("officer", path + "/" + upload)
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("CHECKED"));
        assertThat(office.get("auditor", path).body().toString()).doesNotContain("金糸雀", "canary");
    }

    @Test
    void problems_of_a_list_name_line_and_column_and_never_the_value() {
        var incident = office.openCase();

        var refused = office.upload(incident, """
                氏名,メール,項目
                金糸雀,canary.bird@@example.jp,黄色い羽根
                ,canary.bird@example.jp,黄色い羽根
                """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errorCount").asInt()).isEqualTo(2);
        assertThat(refused.body().path("errors").get(0).path("line").asInt()).isEqualTo(2);
        assertThat(refused.body().path("errors").get(0).path("field").asString())
                .isEqualTo("メール");
        assertThat(refused.body().path("errors").get(1).path("field").asString())
                .isEqualTo("氏名");
        assertThat(refused.body().toString()).doesNotContain("金糸雀", "canary", "羽根");
    }

    @Test
    void a_service_with_another_master_key_does_not_start() {
        office.readyCase(1, People.list(1, "otherkey"));

        var starting = org.assertj.core.api.Assertions.catchThrowable(
                () -> startWith("--ippo.vault.master-key=" + Base64.getEncoder().encodeToString(new byte[32])));

        assertThat(starting).rootCause().hasMessageContaining("master key (ippo.vault.master-key) does not open");
    }

    @Test
    void a_service_without_a_master_key_does_not_start_and_says_what_to_set() {
        var starting = org.assertj.core.api.Assertions.catchThrowable(() -> startWith("--ippo.vault.master-key="));

        assertThat(starting).rootCause().hasMessageContaining("set ippo.vault.master-key (base64 of 32 bytes)");
    }

    private void startWith(String argument) {
        new SpringApplicationBuilder(NotificationService.class)
                .properties("spring.config.name=notification-service")
                .run(
                        "--server.port=0",
                        same("spring.datasource.url"),
                        same("spring.datasource.username"),
                        same("spring.datasource.password"),
                        same("spring.kafka.bootstrap-servers"),
                        argument)
                .close();
    }

    private String same(String property) {
        return "--" + property + "=" + environment.getRequiredProperty(property);
    }

    private List<String> tables() {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
    }

    private String dump(String table) {
        return String.join(
                "\n",
                jdbc.sql("select t::text from \"" + table + "\" t")
                        .query(String.class)
                        .list());
    }

    /** How a column of bytes would show it. */
    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void atLevel(@org.jspecify.annotations.Nullable Level level) {
        Stream.of(TALKATIVE.toArray(String[]::new))
                .forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(level));
    }
}
