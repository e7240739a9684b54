package jp.ippo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.ippo.door.table.Addresses;
import jp.ippo.door.table.EveryCell;
import jp.ippo.door.table.RightsTable;
import jp.ippo.intake.attachments.Documents;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** {@code rights.csv}: every address of this service with every role. */
class RightsTest extends RunningIntake {

    @Autowired
    ApplicationContext service;

    @Test
    void every_address_has_a_line_and_every_line_an_address() {
        assertThat(RightsTable.read().differences(Addresses.of(service))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_cell_is_as_the_table_says() {
        return new EveryCell(port, account -> account, ofTheDepartment()).of(RightsTable.read());
    }

    @Test
    void what_no_line_names_is_refused_to_everybody() {
        for (var account : new String[] {"clerk", "officer", "approver", "auditor", "ciso", "operator"}) {
            var caller = as(account);
            assertThat(Stream.of(
                                    "DELETE /api/incidents/x",
                                    "PATCH /api/incidents/x",
                                    "GET /api/else",
                                    "GET /actuator/env")
                            .map(address -> caller.send(address.split(" ")[0], address.split(" ")[1], null)
                                    .status()))
                    .as(account)
                    .containsOnly(403);
        }
    }

    /** One thing of each kind that belongs to the clerk's department. */
    private UnaryOperator<String> ofTheDepartment() {
        var browser = new Browser(port, "clerk");
        var incident = clerk().post("/api/incidents", Reports.smallest()).incident();
        var place = "/incidents/" + incident;
        var page = browser.upload(
                place + "/attachments",
                new Browser.Form(browser.get(place)),
                new Browser.Attached("控え.pdf", Documents.pdf("控え")));
        var attachment = Pattern.compile("/attachments/([0-9a-f-]{36})").matcher(page.body());
        assertThat(attachment.find()).isTrue();
        var company = officer()
                .post("/api/register/contractors", "{\"name\": \"委託先" + newKey() + "\"}")
                .at("/id");
        var contract = officer()
                .post("/api/register/contracts", """
                        {"contractorId": "%s", "body": {"code": "mayor", "name": "見本市長"}, "department": "福祉部 給付金担当課",
                         "subject": "給付金の支給事務", "data": [{"name": "名簿", "people": {"confirmed": 1}}]}
                        """.formatted(company))
                .at("/id");
        var confirmation = officer()
                .post("/api/register/confirmations", """
                        {"contractId": "%s", "confirmedOn": "2024-04-01", "confirmedBy": "情報政策課長", "importance": "ROUTINE",
                         "summary": "確認した", "followUps": [{"what": "台帳を出させる", "owner": "契約担当", "dueOn": "2024-05-01"}]}
                        """.formatted(contract))
                .at("/id");
        var ids = Map.of(
                "/incidents/{id}", "/incidents/" + incident,
                "{attachment}", attachment.group(1),
                "/contracts/{id}", "/contracts/" + contract,
                "/confirmations/{id}", "/confirmations/" + confirmation);
        return path -> {
            var filled = path;
            for (var one : ids.entrySet()) filled = filled.replace(one.getKey(), one.getValue());
            return filled;
        };
    }
}
