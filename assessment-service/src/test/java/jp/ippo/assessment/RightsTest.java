package jp.ippo.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ippo.door.table.Addresses;
import jp.ippo.door.table.EveryAddressFuzzed;
import jp.ippo.door.table.EveryCell;
import jp.ippo.door.table.RightsTable;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** {@code rights.csv}: every address of this service with every role, over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.config.name=assessment-service")
@DirtiesContext
@Timeout(36_000)
class RightsTest {

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "rights");
        var roles = new String[][] {
            {"clerk", "CLERK"},
            {"officer", "PRIVACY_OFFICER"},
            {"approver", "APPROVER"},
            {"ciso", "CISO"},
            {"auditor", "AUDITOR"},
            {"operator", "OPERATOR"}
        };
        for (int n = 0; n < roles.length; n++) {
            var account = roles[n];
            var key = "ippo.accounts[" + n + "].";
            properties.add(key + "name", () -> account[0]);
            properties.add(key + "password", () -> "{noop}" + account[0]);
            properties.add(key + "roles", () -> account[1]);
        }
    }

    @Autowired
    ApplicationContext service;

    @LocalServerPort
    int port;

    @Test
    void every_address_has_a_line_and_every_line_an_address() {
        assertThat(RightsTable.read().differences(Addresses.of(service))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_cell_is_as_the_table_says() {
        return new EveryCell(port, account -> account, path -> path).of(RightsTable.read());
    }

    /** Whatever is sent to whichever address: no fault of ours. */
    @TestFactory
    Stream<DynamicTest> no_request_breaks_the_service() {
        return new EveryAddressFuzzed(
                        service,
                        port,
                        account -> account,
                        List.of(UUID.randomUUID().toString()))
                .of(RightsTable.read());
    }
}
