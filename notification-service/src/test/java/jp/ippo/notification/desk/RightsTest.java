package jp.ippo.notification.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.ippo.door.table.Addresses;
import jp.ippo.door.table.EveryCell;
import jp.ippo.door.table.RightsTable;
import jp.ippo.notification.RunningNotification;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** {@code rights.csv}: every address of this service with every role. */
class RightsTest extends RunningNotification {

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

    @Test
    void what_no_line_names_is_refused_to_everybody() {
        for (var account : List.of("officer", "approver", "auditor", "clerk", "ciso", "operator"))
            assertThat(Stream.of("DELETE /api/cases", "PUT /api/cases/x", "GET /api/anything", "GET /actuator/env")
                            .map(address -> as(account)
                                    .call(address.split(" ")[0], address.split(" ")[1], "")
                                    .status()))
                    .as(account)
                    .containsOnly(403);
    }
}
