package jp.ippo.notification.desk;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ippo.door.table.EveryAddressFuzzed;
import jp.ippo.door.table.RightsTable;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Whatever is sent to whichever address: no fault of ours. In a service of its own, since nothing stays as it was. */
@TestPropertySource(
        properties = {"ippo.door.requests.per-account=100000000", "ippo.door.requests.per-address=100000000"})
@DirtiesContext
@Tag("wide")
@Timeout(36_000)
class AnyRequestMayArriveTest extends RunningNotification {

    @Autowired
    ApplicationContext service;

    @LocalServerPort
    int port;

    @TestFactory
    Stream<DynamicTest> no_request_breaks_the_service() {
        return new EveryAddressFuzzed(service, port, account -> account, () -> List.of(anotherCase()))
                .of(RightsTable.read());
    }

    private String anotherCase() {
        var incident = UUID.randomUUID();
        others.report(Samples.report(incident, 1));
        others.judge(Samples.judgement(incident, 1));
        await().until(() -> others.stepsHeardOf(incident).size() == 2);
        return incident.toString();
    }
}
