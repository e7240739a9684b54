package jp.ippo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.ippo.intake.register.KeepContractors;
import jp.ippo.intake.register.KeepContracts;
import jp.ippo.intake.register.ReadRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A contractor's own link: it reports, and does nothing else. 尼崎市 2022 (law/cases.md no. 1), with later dates. */
class TheContractorTellsTheCityTest extends RunningIntake {

    private static final String LOST = "作業後に持ち出した USB メモリーを紛失した。";

    @Autowired
    KeepContractors contractors;

    @Autowired
    KeepContracts contracts;

    @Autowired
    ReadRegister register;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping addresses;

    private UUID biprogy = UUID.randomUUID();
    private UUID contract = UUID.randomUUID();
    private String address = "";
    private String linkId = "";

    @BeforeEach
    void link() {
        var samples = new ContractorSamples(contractors, contracts, register);
        biprogy = samples.company("BIPROGY");
        contract = samples.contract(ContractorSamples.hours(RegisterSamples.amagasaki(biprogy), 12));
        var issued = officer().post("/api/contractor-links", """
                        {"contractorId": "%s", "contractId": "%s", "lastDay": "%s"}""".formatted(biprogy, contract, today().plusDays(30)));
        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        address = issued.at("/address");
        linkId = issued.at("/link/id");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }

    private Stranger stranger() {
        return new Stranger(port);
    }

    private static Map<String, String> lost() {
        var form = new HashMap<String, String>();
        form.put("formKey", newKey());
        form.put("contact", "公共事業部 00-0000-0000");
        form.put("overview", LOST);
        form.put("knewAt", "2026-06-21T22:00");
        form.put("toldAt", "2026-06-22T15:45");
        form.put("toldWhom", "給付金担当課に電話");
        form.put("happenedOn", "2026-06-21");
        form.put("cause", "LOST");
        form.put("happenings", "LEAK:POSSIBLE");
        form.put("actor", "SUBCONTRACTOR");
        form.put("subcontractor", "見本の再々委託先");
        form.put("consent", "NO");
        form.put("data[0].name", "全市民の住民基本台帳の情報");
        form.put("data[0].state", "POSSIBLE");
        form.put("data[0].atMost", "460,517人");
        return form;
    }

    private String reported() {
        var answer = stranger().post(address, lost());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return officer().get("/api/contractor-reports").at("/0/id");
    }

    @Test
    void the_page_asks_and_says_nothing_of_what_the_city_knows() {
        var page = stranger().get(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("漏えい等を市に報告する", "本人の氏名・住所・名簿は書かないでください", "まだ公表しないでください")
                .doesNotContain("BIPROGY", "臨時特別給付金", "460", "<script");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(stranger().get(address + "?lang=en").body()).contains("Tell the city of a leak");
    }

    @Test
    void the_token_opens_no_other_address_of_the_service_in_whatever_way_it_is_shown() {
        var token = address.substring(address.lastIndexOf('/') + 1);
        var basic = Base64.getEncoder().encodeToString((token + ":" + token).getBytes());
        var tried = 0;
        for (var mapping : addresses.getHandlerMethods().keySet()) {
            var methods = mapping.getMethodsCondition().getMethods();
            for (var pattern : mapping.getPatternValues()) {
                if (Set.of("/contractor-report/{token}", "/login", "/logout", "/error")
                        .contains(pattern)) continue;
                for (var filled : pattern.contains("{") ? Set.of(token, linkId) : Set.of(token)) {
                    var path = pattern.replaceAll("\\{[^}]*}", filled).replace("**", filled);
                    var method = methods.isEmpty()
                            ? "GET"
                            : methods.iterator().next().name();
                    refused(stranger()
                            .send(
                                    method,
                                    path + "?token=" + token,
                                    null,
                                    "Authorization",
                                    "Bearer " + token,
                                    "Cookie",
                                    "JSESSIONID=" + token + "; token=" + token));
                    refused(stranger().send(method, path, null, "Authorization", "Basic " + basic));
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(80);
    }

    private static void refused(HttpResponse<?> answer) {
        assertThat(answer.statusCode())
                .as(answer.request().method() + " " + answer.uri())
                .isIn(302, 401, 403);
        if (answer.statusCode() == 302)
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
    }

    @Test
    void beside_the_form_the_public_address_has_nothing() {
        for (var path : new String[] {"/contractor-report", "/contractor-report/", address + "/reports", address + "/"})
            assertThat(stranger().get(path).statusCode()).as(path).isIn(403, 404);
        for (var method : new String[] {"PUT", "DELETE", "PATCH"})
            assertThat(stranger().send(method, address, null).statusCode()).isEqualTo(403);
        reported();
        assertThat(stranger().get(address).body()).doesNotContain(LOST);
    }

    @Test
    void only_the_hash_of_the_token_is_kept() {
        var token = address.substring(address.lastIndexOf('/') + 1);

        assertThat(Base64.getUrlDecoder().decode(token)).hasSizeGreaterThanOrEqualTo(16);
        var row = jdbc.sql("select l::text from report_link l where link_id = ?::uuid")
                .param(linkId)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(token);
        assertThat(officer().get("/api/contractor-links").body()).doesNotContain(token);
    }

    @Test
    void a_revoked_link_one_that_has_run_out_and_a_wrong_one_look_the_same() {
        var wrong = stranger().get("/contractor-report/" + "A".repeat(43));
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(officer()
                        .post("/api/contractor-links/" + linkId + "/revocation", "{\"reason\": \"担当者が異動した\"}")
                        .status())
                .isEqualTo(204);

        var revoked = stranger().get(address);
        assertThat(revoked.statusCode()).isEqualTo(404);
        assertThat(revoked.body()).isEqualTo(wrong.body());
        assertThat(stranger().post(address, lost()).statusCode()).isEqualTo(404);
        assertThat(officer()
                        .post("/api/contractor-links/" + linkId + "/revocation", "{\"reason\": \"もう一度\"}")
                        .status())
                .isEqualTo(409);

        var expired = new byte[32];
        new java.security.SecureRandom().nextBytes(expired);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(expired);
        jdbc.sql("""
                insert into report_link (link_id, token_hash, contractor_id, issued_at, issued_by, expires_at)
                values (gen_random_uuid(), sha256(?::bytea), ?, now() - interval '2 days', 'officer', now() - interval '1 second')
                """).params(token, biprogy).update();
        assertThat(stranger().get("/contractor-report/" + token).statusCode()).isEqualTo(404);
        assertThat(stranger().post("/contractor-report/" + token, lost()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_sends_more_than_a_form() {
        var large = BodyPublishers.ofByteArray(new byte[1024 * 1024 + 1]);
        var type = new String[] {"Content-Type", "application/x-www-form-urlencoded"};
        assertThat(stranger().send("POST", address, large, type).statusCode()).isEqualTo(413);
        var endless = BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[100]));
        assertThat(stranger().send("POST", address, endless, type).statusCode()).isEqualTo(411);
        assertThat(stranger()
                        .send(
                                "POST",
                                address,
                                BodyPublishers.ofString("--x--"),
                                "Content-Type",
                                "multipart/form-data; boundary=x")
                        .statusCode())
                .isEqualTo(415);
        var tooLong = lost();
        tooLong.put("overview", "長".repeat(10_001));
        assertThat(stranger().post(address, tooLong).statusCode()).isEqualTo(422);
    }

    @Test
    void the_same_form_sent_twice_reports_once_and_a_link_reports_only_so_often() {
        var form = lost();
        var before = count("contractor_report");
        var first = stranger().post(address, form);
        assertThat(stranger().post(address, form).body()).isEqualTo(first.body());
        assertThat(count("contractor_report")).isEqualTo(before + 1);

        for (int i = 2; i < 10; i++)
            assertThat(stranger().post(address, lost()).statusCode()).isEqualTo(201);
        assertThat(stranger().post(address, lost()).statusCode()).isEqualTo(429);
        assertThat(count("contractor_report")).isEqualTo(before + 9);
    }

    @Test
    void what_cannot_be_right_is_said_and_what_was_typed_is_kept() {
        var form = lost();
        form.put("contact", "");
        form.put("knewAt", "2999-01-01T00:00");
        form.put("data[0].atMost", "たくさん");

        var refused = stranger().post(address, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("数字だけで入力してください", LOST, "たくさん");
        form.put("data[0].atMost", "");
        assertThat(stranger().post(address, form).body()).contains("必須です。", "未来の日時は入力できません。");
    }

    @Test
    void a_report_nobody_took_up_is_loud_and_its_clock_runs_from_the_contractors_first_word() {
        var id = reported();

        var start = new Browser(port, "officer").get("/").body();
        assertThat(start)
                .contains("委託先「BIPROGY」の報告", "まだ誰も対応していません", "/contractor-reports/" + id, "2026年6月24日", "2026年6月26日");
        assertThat(new Browser(port, "clerk").get("/").body()).contains("/contractor-reports/" + id);
        assertThat(new Browser(port, "neighbour").get("/").body()).doesNotContain("/contractor-reports/" + id);
        assertThat(as("neighbour").get("/api/contractor-reports/" + id).status())
                .isEqualTo(404);
    }

    @Test
    void the_office_sees_what_the_contract_asked_and_what_happened_and_the_moments_stay_apart() {
        var page = new Browser(port, "officer").get("/contractor-reports/" + reported());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("2026年6月21日（令和8年6月21日・日） 22:00", "2026年6月22日（令和8年6月22日・月） 15:45")
                .contains("12時間", "18時間", "契約の時間を超過")
                .contains("委託先の申告であり、市が確認したものではありません", "委託先による公表も");
    }

    @Test
    void a_clerk_takes_it_over_into_a_draft_and_files_the_citys_own_report() {
        var id = reported();
        var clerk = new Browser(port, "clerk");
        var page = clerk.get("/contractor-reports/" + id);

        var draft = clerk.send(
                "/contractor-reports/" + id + "/takeover",
                new Browser.Form(page).with("contract", contract.toString()));

        assertThat(draft.status()).isEqualTo(200);
        assertThat(draft.body()).contains(LOST, "【出所】委託先からの報告", "2026-06-22T15:45");
        // It still shouts: a draft is no report.
        assertThat(clerk.get("/").body()).contains("/contractor-reports/" + id);

        var filed = clerk.send(
                "/incidents/new",
                new Browser.Form(draft)
                        .with("key", draft.hidden("key"))
                        .with("another", "true")
                        .with("body", "mayor")
                        .with("facts.knownAt", "2026-06-22T15:45")
                        .with("facts.contractorNoticeAt", "2026-06-22T15:45")
                        .with("facts.involved.actor", "SUBCONTRACTOR")
                        .with("facts.involved.contractor", "BIPROGY")
                        .with("facts.involved.subcontractor", "見本の再々委託先")
                        .with("facts.involved.consentToSubcontracting", "NO")
                        .with("narrative.overview", LOST));

        assertThat(filed.path()).startsWith("/incidents/");
        assertThat(clerk.get("/").body()).doesNotContain("/contractor-reports/" + id);
        var behind = officer().get("/api/incidents/" + filed.incident() + "/contractor");
        assertThat(behind.at("/reports/0/id")).isEqualTo(id);
        assertThat(behind.at("/contracts/0/found")).isEqualTo("CHOSEN");
        assertThat(behind.json().at("/contracts/0/gaps").size()).isEqualTo(13);
        assertThat(behind.at("/contracts/0/clock/hours")).isEqualTo("12");
        assertThat(officer()
                        .get("/api/contractor-reports/" + id)
                        .json()
                        .at("/waiting")
                        .asBoolean())
                .isFalse();
        var shown = clerk.get("/incidents/" + filed.incident() + "/contractor");
        assertThat(shown.body()).contains("欠けている条項", "再委託の制限", "返還・廃棄", "契約の時間を超過", "後に台帳に登録されました");
        var letter = clerk.get("/incidents/" + filed.incident() + "/contractor/request");
        assertThat(letter.body()).contains("BIPROGY 御中", "当方の承諾を得たことを示す文書", "公表しないこと");
    }

    @Test
    void nothing_that_a_contractor_said_is_ever_changed() {
        var id = reported();
        for (var statement : new String[] {
            "update contractor_report set content = '{}' where report_id = '" + id + "'",
            "delete from contractor_report where report_id = '" + id + "'",
            "update report_link set expires_at = now() + interval '9 years'",
            "truncate contractor_report cascade"
        })
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> jdbc.sql(statement).update())
                    .as(statement)
                    .hasMessageContaining("append-only");
    }
}
