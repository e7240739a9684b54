package jp.ippo.intake;

import java.util.List;
import java.util.stream.Stream;
import jp.ippo.door.table.EveryAddressFuzzed;
import jp.ippo.door.table.RightsTable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Whatever is sent to whichever address: no fault of ours. In a service of its own, since nothing stays as it was. */
@TestPropertySource(
        properties = {"ippo.door.requests.per-account=100000000", "ippo.door.requests.per-address=100000000"})
@DirtiesContext
@Tag("wide")
@Timeout(36_000)
class AnyRequestMayArriveTest extends RunningIntake {

    @Autowired
    ApplicationContext service;

    @TestFactory
    Stream<DynamicTest> no_request_breaks_the_service() {
        return new EveryAddressFuzzed(service, port, account -> account, this::anIncidentAndACompany)
                .of(RightsTable.read());
    }

    private List<String> anIncidentAndACompany() {
        var incident = clerk().post("/api/incidents", Reports.smallest()).incident();
        var company = officer()
                .post("/api/register/contractors", "{\"name\": \"委託先\"}")
                .at("/id");
        return List.of(String.valueOf(incident), company);
    }
}
