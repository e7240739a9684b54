package jp.ippo.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jp.ippo.intake.Browser.Form;
import jp.ippo.intake.Browser.Page;
import org.junit.jupiter.api.Test;

/** The register as people use it: in pages, with forms, without a program. */
class TheRegisterInTheBrowserTest extends RunningIntake {

    private static final String PDF = "%PDF-1.4\n同意書 ";

    @Test
    void from_the_contractor_to_the_certificate() {
        var officer = new Browser(port, "officer");
        var contractor = newContractor(officer, "委託先" + newKey());
        var contract = newContract(officer, contractor, "福祉部 給付金担当課", "給付金の支給事務");

        var data = send(officer, contract + "/data/new", form -> form.with("name", "住民基本台帳の情報")
                .with("subjects", "RESIDENTS")
                .with("people.confirmed", "４６０，５１７")
                .with("items", "NAME", "ADDRESS")
                .with("specialCare", "UNKNOWN"));
        assertThat(data.body())
                .contains("住民基本台帳の情報")
                .contains("460,517")
                .contains("氏名、住所")
                .contains("未了");

        var document = attach(officer, contract, PDF + newKey());
        var lower = send(officer, contract + "/subcontracts/new", form -> form.with("name", "下請")
                .with("consent", "NO"));
        assertThat(lower.body()).contains("1段目").contains("同意なし");
        var parent = partOf(lower, "subcontracts");
        var lowest = send(officer, contract + "/subcontracts/new", form -> form.with("under", parent)
                .with("consent", "YES")
                .with("consentedOn", "2024-04-01")
                .with("document.document", document));
        assertThat(lowest.body()).contains("2段目").contains("同意あり").contains("2024-04-01");

        var clauses = send(officer, contract + "/clauses", form -> form.with("clauses[0].included", "YES")
                .with("clauses[0].evidence.words", "仕様書 第8条")
                .with("clauses[1].included", "YES")
                .with("clauses[2].included", "NO")
                .with("clauses[2].owner", "情報政策課長")
                .with("clauses[2].dueOn", "2020-04-01"));
        assertThat(clauses.body())
                .contains("13条項のうち12条項")
                .contains("仕様書 第8条")
                .contains("有（根拠なし）")
                .contains("契約にない")
                .contains("情報政策課長")
                .contains("期限切れ");
        assertThat(officer.get("/register/gaps").body()).contains("サービスレベルの保証");
        assertThat(officer.get("/register/due").body()).contains("サービスレベルの保証").contains("期限切れ");
        assertThat(officer.get("/register?state=OVERDUE").body()).contains(contract.substring(20));

        var returned =
                send(officer, contract + "/data/" + partOf(clauses, "data"), form -> form.with("name", "住民基本台帳の情報")
                        .with("ending.kind", "DISPOSED")
                        .with("ending.on", "2025-04-01")
                        .with("ending.evidence.words", "消去証明書"));
        assertThat(returned.body()).contains("廃棄・消去").contains("消去証明書");

        assertThat(officer.get(contract + "/history").body())
                .contains("第6版")
                .contains("仕様書 第8条")
                .contains("サービスレベルの保証")
                .contains("同意なし");
    }

    @Test
    void a_confirmation_is_recorded_followed_up_and_moves_the_next_one() {
        var officer = new Browser(port, "officer");
        var contract = newContract(officer, newContractor(officer, "委託先" + newKey()), "総務課", "印刷");
        var refused =
                sendRefused(officer, contract + "/confirmations/new", form -> form.with("confirmedOn", "2026-04-01")
                        .with("confirmedBy", "情報政策課長")
                        .with("importance", "IMPORTANT")
                        .with("summary", "再委託の記録がない"));
        assertThat(refused.body()).contains("是正（内容・担当・期限）を決めてください").contains("再委託の記録がない");

        var recorded = send(officer, contract + "/confirmations/new", form -> form.with("confirmedOn", "2026-04-01")
                .with("confirmedBy", "情報政策課長")
                .with("importance", "IMPORTANT")
                .with("summary", "再委託の記録がない")
                .with("checks[7].kept", "NO")
                .with("followUps[0].what", "再委託の一覧を出させる")
                .with("followUps[0].owner", "契約担当")
                .with("followUps[0].dueOn", "2026-05-01"));
        assertThat(recorded.path()).startsWith("/register/confirmations/");
        assertThat(recorded.body()).contains("再委託の一覧を出させる").contains("期限切れ").contains("守られていない");
        assertThat(officer.get(contract).body())
                .contains("2027年4月1日")
                .contains("定期確認の結果")
                .contains("お知らせの記録");

        var edit = officer.get(recorded.path() + "/edit");
        var done = officer.send(
                recorded.path() + "/edit",
                new Form(edit)
                        .with("version", edit.hidden("version"))
                        .with("confirmedOn", "2026-04-01")
                        .with("confirmedBy", "情報政策課長")
                        .with("importance", "IMPORTANT")
                        .with("summary", "再委託の記録がない")
                        .with("checks[7].kept", "NO")
                        .with("followUps[0].id", edit.hidden("followUps\\[0\\].id"))
                        .with("followUps[0].what", "再委託の一覧を出させる")
                        .with("followUps[0].owner", "契約担当")
                        .with("followUps[0].dueOn", "2026-05-01")
                        .with("followUps[0].doneOn", "2026-04-20"));
        assertThat(done.body()).contains("2026-04-20").doesNotContain("期限切れ");
        assertThat(officer.get(recorded.path() + "/history").body()).contains("2026-04-20");
    }

    @Test
    void what_was_typed_stays_when_it_cannot_be_saved() {
        var officer = new Browser(port, "officer");
        var contractor = newContractor(officer, "委託先" + newKey());
        var refused = sendRefused(officer, "/register/contracts/new", form -> form.with("contractorId", contractor)
                .with("body", "mayor")
                .with("department", "総務課")
                .with("subject", "印刷の件名")
                .with("on.from", "2026-04-01")
                .with("on.until", "2026-03-01")
                .with("noticeWithinHours", "すぐに"));
        assertThat(refused.body())
                .contains("印刷の件名")
                .contains("すぐに")
                .contains("数字だけで入力")
                .contains("href=\"#noticeWithinHours\"");
    }

    @Test
    void a_document_is_handed_out_to_be_saved_and_its_reading_is_on_record() {
        var officer = new Browser(port, "officer");
        var contract = newContract(officer, newContractor(officer, "委託先" + newKey()), "福祉部 給付金担当課", "書類");
        var document = attach(officer, contract, PDF + newKey());

        var read = new Browser(port, "clerk").download(contract + "/documents/" + document);
        assertThat(read.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(new Browser(port, "neighbour")
                        .download(contract + "/documents/" + document)
                        .statusCode())
                .isEqualTo(404);
        assertThat(officer.get(contract).body()).contains("閲覧の記録").contains("clerk");
    }

    @Test
    void the_register_speaks_english_too() {
        var officer = new Browser(port, "officer");
        var contract = newContract(officer, newContractor(officer, "委託先" + newKey()), "総務課", "印刷");
        for (var path : new String[] {
            "/register",
            "/register/gaps",
            "/register/due",
            "/register/import",
            contract,
            contract + "/clauses",
            contract + "/data/new",
            contract + "/subcontracts/new",
            contract + "/confirmations/new",
            contract + "/edit",
            contract + "/history",
            "/register/contractors/new"
        }) {
            var page = officer.get(path + "?lang=en");
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).contains("lang=\"en\"").doesNotContain("??");
        }
    }

    private static String newContractor(Browser browser, String name) {
        var added = send(browser, "/register/contractors/new", form -> form.with("name", name));
        assertThat(added.body()).contains(name);
        return added.path().substring("/register/contractors/".length());
    }

    private static String newContract(Browser browser, String contractor, String department, String subject) {
        return send(browser, "/register/contracts/new", form -> form.with("contractorId", contractor)
                        .with("body", "mayor")
                        .with("department", department)
                        .with("subject", subject)
                        .with("on.from", "2024-04-01")
                        .with("on.until", "2099-03-31")
                        .with("confirming.firstOn", "2026-04-01")
                        .with("confirming.everyMonths", "12"))
                .path();
    }

    private static String attach(Browser browser, String contract, String content) {
        var page = browser.get(contract);
        var attached = browser.upload(
                contract + "/documents", new Form(page), new Browser.Attached("同意書.pdf", content.getBytes(UTF_8)));
        assertThat(attached.status()).isEqualTo(200);
        assertThat(attached.body()).contains("同意書.pdf");
        return partOf(attached, "documents");
    }

    /** The id of the last part of a kind that the page links to. */
    private static String partOf(Page page, String kind) {
        var link =
                java.util.regex.Pattern.compile("/" + kind + "/([0-9a-f-]{36})").matcher(page.body());
        String found = "";
        while (link.find()) found = link.group(1);
        assertThat(UUID.fromString(found)).isNotNull();
        return found;
    }

    private static Page send(Browser browser, String path, java.util.function.UnaryOperator<Form> fill) {
        var answer = post(browser, path, fill);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.path()).as(answer.body()).isNotEqualTo(path);
        return answer;
    }

    private static Page sendRefused(Browser browser, String path, java.util.function.UnaryOperator<Form> fill) {
        var answer = post(browser, path, fill);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer;
    }

    private static Page post(Browser browser, String path, java.util.function.UnaryOperator<Form> fill) {
        var page = browser.get(path);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        var form = new Form(page);
        if (page.body().contains("name=\"version\"")) form = form.with("version", page.hidden("version"));
        return browser.send(path, fill.apply(form));
    }
}
