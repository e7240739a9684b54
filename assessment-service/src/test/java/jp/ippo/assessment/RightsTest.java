package jp.ippo.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ippo.assessment.judging.AssessIncident;
import jp.ippo.assessment.judging.Judgements;
import jp.ippo.door.table.Addresses;
import jp.ippo.door.table.EveryAddressFuzzed;
import jp.ippo.door.table.EveryCell;
import jp.ippo.door.table.HiddenCase;
import jp.ippo.door.table.RightsTable;
import jp.ippo.events.Access;
import jp.ippo.events.IncidentReported;
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
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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
            {"operator", "OPERATOR"},
            {"second-officer", "PRIVACY_OFFICER"}
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
                        () -> List.of(UUID.randomUUID().toString()))
                .of(RightsTable.read());
    }

    @Autowired
    AssessIncident assessIncident;

    @Autowired
    Judgements judgements;

    @Autowired
    JsonMapper json;

    /** 閲覧制限: what was restricted is as if it were not there. */
    @TestFactory
    Stream<DynamicTest> no_address_shows_a_restricted_incident_to_who_is_not_named() {
        var report = heard(new ClassPathResource("/examples/" + IncidentReported.TYPE + ".json"));
        var judgement = judgements.of(report.incidentId()).get(0).assessmentId();
        var hidden = new HiddenCase(
                port,
                account -> account,
                "officer",
                "second-officer",
                report.incidentId(),
                Map.of(
                        "/judgements/{id}",
                        "/judgements/" + judgement,
                        "/api/assessments/{id}",
                        "/api/assessments/" + judgement));
        hidden.look(RightsTable.read());
        assertThat(listed("second-officer", report)).containsOnly(true);
        assessIncident.reported(report.with(new Access(2, true, List.of("officer"), false)), UUID.randomUUID());
        // An older decision that comes late changes nothing, and nothing was judged anew.
        assessIncident.reported(report.with(new Access(1, false, List.of(), false)), UUID.randomUUID());
        assertThat(judgements.of(report.incidentId())).hasSize(1);
        assertThat(listed("second-officer", report)).containsOnly(false);
        assertThat(listed("approver", report)).containsOnly(false);
        for (var account : new String[] {"officer", "auditor", "ciso"})
            assertThat(listed(account, report)).as(account).containsOnly(true);
        return hidden.tests();
    }

    private IncidentReported heard(ClassPathResource example) {
        try {
            var report = (ObjectNode) json.readTree(example.getContentAsString(StandardCharsets.UTF_8));
            report.put("incidentId", UUID.randomUUID().toString());
            var reported = json.treeToValue(report, IncidentReported.class);
            assessIncident.reported(reported, UUID.randomUUID());
            return reported;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private List<Boolean> listed(String account, IncidentReported report) {
        return Stream.of(
                        "/api/assessments?limit=500",
                        "/api/assessments?incident=" + report.incidentId(),
                        "/api/register?limit=500",
                        "/api/register.csv")
                .filter(list -> !account.equals("approver") || !list.endsWith(".csv"))
                .map(list -> read(account, list).contains(report.incidentId().toString()))
                .toList();
    }

    private String read(String account, String path) {
        var basic = Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + basic)
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
