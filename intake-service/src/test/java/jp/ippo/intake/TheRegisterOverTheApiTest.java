package jp.ippo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jp.ippo.intake.Caller.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** {@code /api/register}: every address with every role, what a program reads and how it is refused. */
@ExtendWith(OutputCaptureExtension.class)
class TheRegisterOverTheApiTest extends RunningIntake {

    private static final String CANARY = "カナリア太郎";

    private String contractor = "";
    private String contract = "";
    private String confirmation = "";

    @BeforeEach
    void register() {
        contractor = officer()
                .post("/api/register/contractors", "{\"name\": \"委託先" + newKey() + "\"}")
                .at("/id");
        contract = officer()
                .post("/api/register/contracts", contract("福祉部 給付金担当課"))
                .at("/id");
        confirmation =
                officer().post("/api/register/confirmations", confirmation()).at("/id");
    }

    @ParameterizedTest(name = "{0} {1}: {2} for nobody, {3} clerk, {4} officer, {5} approver, {6} auditor")
    @CsvSource({
        "GET,  /api/register/contractors,              401, 200, 200, 200, 200",
        "POST, /api/register/contractors,              401, 422, 422, 403, 403",
        "GET,  /api/register/contractors/{co},         401, 200, 200, 200, 200",
        "PUT,  /api/register/contractors/{co},         401, 403, 422, 403, 403",
        "GET,  /api/register/contractors/{co}/versions, 401, 200, 200, 200, 200",
        "GET,  /api/register/contracts,                401, 200, 200, 200, 200",
        "POST, /api/register/contracts,                401, 422, 422, 403, 403",
        "GET,  /api/register/contracts/{id},           401, 200, 200, 200, 200",
        "PUT,  /api/register/contracts/{id},           401, 422, 422, 403, 403",
        "GET,  /api/register/contracts/{id}/versions,  401, 200, 200, 200, 200",
        "GET,  /api/register/contracts/{id}/confirmations, 401, 200, 200, 200, 200",
        "POST, /api/register/confirmations,            401, 422, 422, 403, 403",
        "GET,  /api/register/confirmations/{cf},       401, 200, 200, 200, 200",
        "PUT,  /api/register/confirmations/{cf},       401, 422, 422, 403, 403",
        "GET,  /api/register/gaps,                     401, 200, 200, 200, 200",
        "GET,  /api/register/due,                      401, 200, 200, 200, 200",
        "GET,  /api/register/list.csv,                 401, 200, 200, 200, 200",
        "POST, /api/register/list.csv,                 401, 403, 422, 403, 403",
        "DELETE, /api/register/contracts/{id},         401, 403, 403, 403, 403",
        "GET,  /api/register/anything,                 401, 403, 403, 403, 403"
    })
    void an_address_is_open_to_the_roles_of_its_line_only(
            String method, String path, int nobody, int clerk, int officer, int approver, int auditor) {
        assertThat(status(new Caller(port, null), method, path)).isEqualTo(nobody);
        assertThat(status(as("clerk"), method, path)).isEqualTo(clerk);
        assertThat(status(as("officer"), method, path)).isEqualTo(officer);
        assertThat(status(as("approver"), method, path)).isEqualTo(approver);
        assertThat(status(as("auditor"), method, path)).isEqualTo(auditor);
    }

    private int status(Caller caller, String method, String path) {
        var type = path.endsWith(".csv") ? "text/csv" : "application/json";
        var body = method.startsWith("P") ? path.endsWith(".csv") ? "x" : "{}" : null;
        return caller.send(method, address(path), body, "Content-Type", type).status();
    }

    @ParameterizedTest(name = "{0} {1}: {2} clerk, {3} officer, {4} approver, {5} auditor")
    @CsvSource({
        "GET,  /register,                                200, 200, 200, 200",
        "GET,  /register/gaps,                           200, 200, 200, 200",
        "GET,  /register/due,                            200, 200, 200, 200",
        "GET,  /register/export.csv,                     200, 200, 200, 200",
        "GET,  /register/import,                         403, 200, 403, 403",
        "POST, /register/import,                         403, 422, 403, 403",
        "GET,  /register/contractors/new,                200, 200, 403, 403",
        "POST, /register/contractors/new,                422, 422, 403, 403",
        "GET,  /register/contractors/{co},               200, 200, 200, 200",
        "GET,  /register/contractors/{co}/edit,          403, 200, 403, 403",
        "POST, /register/contractors/{co}/edit,          403, 422, 403, 403",
        "GET,  /register/contractors/{co}/history,       200, 200, 200, 200",
        "GET,  /register/contracts/new,                  200, 200, 403, 403",
        "POST, /register/contracts/new,                  422, 422, 403, 403",
        "GET,  /register/contracts/{id},                 200, 200, 200, 200",
        "GET,  /register/contracts/{id}/history,         200, 200, 200, 200",
        "GET,  /register/contracts/{id}/edit,            200, 200, 403, 403",
        "POST, /register/contracts/{id}/edit,            422, 422, 403, 403",
        "GET,  /register/contracts/{id}/clauses,         200, 200, 403, 403",
        "GET,  /register/contracts/{id}/data/new,        200, 200, 403, 403",
        "POST, /register/contracts/{id}/data/new,        422, 422, 403, 403",
        "GET,  /register/contracts/{id}/data/{no},       404, 404, 403, 403",
        "GET,  /register/contracts/{id}/subcontracts/new, 200, 200, 403, 403",
        "GET,  /register/contracts/{id}/confirmations/new, 200, 200, 403, 403",
        "POST, /register/contracts/{id}/confirmations/new, 422, 422, 403, 403",
        "POST, /register/contracts/{id}/documents,       422, 422, 403, 403",
        "GET,  /register/contracts/{id}/documents/{no},  404, 404, 404, 404",
        "GET,  /register/confirmations/{cf},             200, 200, 200, 200",
        "GET,  /register/confirmations/{cf}/edit,        200, 200, 403, 403",
        "POST, /register/confirmations/{cf}/edit,        422, 422, 403, 403",
        "GET,  /register/confirmations/{cf}/history,     200, 200, 200, 200",
        "GET,  /register/anything,                       403, 403, 403, 403"
    })
    void a_page_is_open_to_the_roles_of_its_line_only(
            String method, String path, int clerk, int officer, int approver, int auditor) {
        assertThat(pageStatus("clerk", method, path)).isEqualTo(clerk);
        assertThat(pageStatus("officer", method, path)).isEqualTo(officer);
        assertThat(pageStatus("approver", method, path)).isEqualTo(approver);
        assertThat(pageStatus("auditor", method, path)).isEqualTo(auditor);
    }

    private int pageStatus(String account, String method, String path) {
        var browser = new Browser(port, account);
        if (method.equals("GET")) return browser.get(address(path)).status();
        var form = new Browser.Form(browser.get("/")).with("version", "1");
        return browser.send(address(path), form).status();
    }

    private String address(String path) {
        return path.replace("{co}", contractor)
                .replace("{id}", contract)
                .replace("{cf}", confirmation)
                .replace("{no}", newKey());
    }

    @Test
    void a_contract_of_another_department_is_as_if_it_were_not_there() {
        for (var other : new String[] {"neighbour", "drifter"}) {
            var caller = as(other);
            assertThat(caller.get(address("/api/register/contracts/{id}")).status())
                    .isEqualTo(404);
            assertThat(caller.get(address("/api/register/confirmations/{cf}")).status())
                    .isEqualTo(404);
            assertThat(caller.put(address("/api/register/contracts/{id}"), contract("市民部 税務課"))
                            .status())
                    .isEqualTo(404);
            for (var list : new String[] {"contracts", "gaps?limit=100", "due", "list.csv"})
                assertThat(caller.get("/api/register/" + list).body())
                        .doesNotContain(contract)
                        .doesNotContain("給付金の支給事務");
            assertThat(new Browser(port, other)
                            .get(address("/register/contracts/{id}"))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(as("neighbour")
                        .post("/api/register/contracts", contract("福祉部 給付金担当課"))
                        .status())
                .isEqualTo(403);
        assertThat(clerk().put(address("/api/register/contracts/{id}"), contract("市民部 税務課"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_is_left_out_is_unknown_and_parts_keep_their_ids() {
        var first = clerk().get(address("/api/register/contracts/{id}"));
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(first.json().at("/entry/clauses").size()).isEqualTo(13);
        assertThat(first.at("/entry/clauses/0/included")).isEqualTo("UNKNOWN");
        assertThat(first.at("/entry/data/0/specialCare")).isEqualTo("UNKNOWN");
        assertThat(first.at("/entry/data/0/id")).hasSize(36);

        var changed = clerk().put(
                        address("/api/register/contracts/{id}?note=x"),
                        first.json().at("/entry").toString().replace("\"confirmed\":1", "\"confirmed\":2"),
                        "If-Match",
                        "\"1\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/entry/data/0/id")).isEqualTo(first.at("/entry/data/0/id"));
        assertThat(clerk().put(address("/api/register/contracts/{id}"), contract("福祉部 給付金担当課"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(clerk().get(address("/api/register/contracts/{id}/versions"))
                        .json()
                        .size())
                .isEqualTo(2);
    }

    @Test
    void a_refusal_names_its_fields() {
        var wrong = contract("福祉部 給付金担当課")
                .replace(
                        "\"subject\": \"給付金の支給事務\"",
                        "\"subject\": \"\", \"on\": {\"from\": \"2024-04-01\", \"until\": \"2024-03-01\"}")
                .replace(
                        "\"name\": \"名簿\"",
                        "\"name\": \"名簿\", \"ending\": {\"kind\": \"RETURNED\", \"on\": \"2024-04-01\"}");
        var refused = officer().post("/api/register/contracts", wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields()).containsExactlyInAnyOrder("subject", "on.until", "data[0].ending.evidence.words");
        assertThat(officer().get("/api/register/contracts?limit=0").fields()).containsExactly("limit");
        assertThat(officer().get("/api/register/gaps?after=nonsense").fields()).containsExactly("after");
        assertThat(officer().get("/api/register/contracts/nonsense").fields()).containsExactly("id");
    }

    @Test
    void a_sub_contract_hangs_under_one_that_leads_to_the_contractor() {
        var a = newKey();
        var b = newKey();
        var circle = contract("福祉部 給付金担当課")
                .replace(
                        "\"data\"",
                        "\"subcontracts\": [{\"id\": \"%s\", \"under\": \"%s\"}, {\"id\": \"%s\", \"under\": \"%s\"}], \"data\""
                                .formatted(a, b, b, a));
        assertThat(officer().post("/api/register/contracts", circle).fields())
                .containsExactly("subcontracts[0].under", "subcontracts[1].under");
    }

    @Test
    void lists_are_walked_page_by_page_without_a_gap_or_a_repetition() {
        var seen = new java.util.ArrayList<String>();
        Answer page = officer().get("/api/register/gaps?limit=7");
        while (!page.json().isEmpty()) {
            String last = "";
            for (var gap : page.json()) {
                var place = (gap.at("/dueOn").isNull() ? "" : gap.at("/dueOn").asString()) + "_"
                        + gap.at("/contractId").asString() + "_"
                        + (jp.ippo.intake.register.Clause.valueOf(
                                        gap.at("/clause").asString())
                                .position());
                seen.add(place);
                last = place;
            }
            page = officer().get("/api/register/gaps?limit=7&after=" + last);
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(count("clause_gap"));

        var contracts = new java.util.ArrayList<String>();
        page = officer().get("/api/register/contracts?limit=1");
        while (!page.json().isEmpty()) {
            var last = page.json().get(page.json().size() - 1).at("/id").asString();
            contracts.add(last);
            page = officer().get("/api/register/contracts?limit=1&before=" + last);
        }
        assertThat(contracts).doesNotHaveDuplicates().hasSize(count("contract"));
    }

    @Test
    void whom_to_call_at_the_contractor_is_in_no_log_line(CapturedOutput log) {
        var body = "{\"name\": \"委託先" + newKey() + "\", \"contact\": \"" + CANARY + "\"}";
        officer().post("/api/register/contractors", body);
        officer().post("/api/register/contractors", body);
        officer().post("/api/register/contractors", body.replace("contact", CANARY));
        officer()
                .post(
                        "/api/register/contracts",
                        contract(CANARY)
                                .replace("\"data\"", "\"work\": {\"responsible\": \"" + CANARY + "\"}, \"data\""));
        jdbc.sql("alter table register_version add constraint full_up check (recorded_by = 'nobody') not valid")
                .update();
        try {
            assertThat(officer()
                            .post("/api/register/contractors", body.replace("委託先", "別の"))
                            .status())
                    .isEqualTo(500);
        } finally {
            jdbc.sql("alter table register_version drop constraint full_up").update();
        }
        assertThat(log.getAll()).contains("A request failed").doesNotContain(CANARY);
    }

    private String contract(String department) {
        return """
                {"contractorId": "%s", "body": {"code": "mayor", "name": "見本市長"}, "department": "%s",
                 "subject": "給付金の支給事務", "data": [{"name": "名簿", "people": {"confirmed": 1}}]}
                """.formatted(contractor, department);
    }

    private String confirmation() {
        return """
                {"contractId": "%s", "confirmedOn": "2024-04-01", "confirmedBy": "情報政策課長", "importance": "ROUTINE",
                 "summary": "確認した", "followUps": [{"what": "台帳を出させる", "owner": "契約担当", "dueOn": "2024-05-01"}]}
                """.formatted(contract);
    }
}
