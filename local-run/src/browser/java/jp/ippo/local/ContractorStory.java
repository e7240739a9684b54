package jp.ippo.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** A link, two reports under it, and an event with one body's incident, so that their pages have something to show. */
final class ContractorStory {

    private final Doors doors;
    private final Calls office;

    ContractorStory(Doors doors) {
        this.doors = doors;
        this.office = new Calls(doors.intake(), SampleAccounts.PRIVACY_OFFICER);
    }

    /** @return the address of the contractor's page */
    String tell() {
        var contractor = office.get("/api/register/contractors")
                .mustBeGood()
                .body()
                .get(0)
                .path("id")
                .asString();
        var contract = office.get("/api/register/contracts")
                .mustBeGood()
                .body()
                .get(0)
                .path("id")
                .asString();
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(1);
        var address = doors.intake()
                + office.post(
                                "/api/contractor-links",
                                "{\"contractorId\": \"%s\", \"contractId\": \"%s\", \"lastDay\": \"%s\"}"
                                        .formatted(contractor, contract, tomorrow))
                        .mustBeGood()
                        .body()
                        .path("address")
                        .asString();
        report(address);
        report(address);
        var report = office.get("/api/contractor-reports")
                .mustBeGood()
                .body()
                .get(0)
                .path("id")
                .asString();
        var shared =
                "{\"facts\": {\"cause\": \"LOST\", \"happenings\": [{\"kind\": \"LEAK\"}]}, \"narrative\": {\"overview\": \"USB メモリーを紛失した。\"}}";
        var event = office.post(
                        "/api/contractor-events",
                        "{\"contractorId\": \"%s\", \"report\": \"%s\", \"shared\": %s}"
                                .formatted(contractor, report, shared))
                .mustBeGood()
                .body()
                .path("id")
                .asString();
        office.post("/api/contractor-events/" + event + "/bodies", """
                        {"key": "%s", "contractId": "%s", "own": {"facts": {"knownAt": "2026-06-22T15:45:00+09:00",
                          "contractorNoticeAt": "2026-06-22T15:45:00+09:00", "happenings": [{"kind": "LOSS"}]}}}""".formatted(UUID.randomUUID(), contract))
                .mustBeGood();
        return address;
    }

    private static void report(String address) {
        var form = "formKey=" + UUID.randomUUID()
                + "&knewAt=2026-06-21T22:00&toldAt=2026-06-22T15:45&publishing=YES&contact="
                + URLEncoder.encode("公共事業部 00-0000-0000", StandardCharsets.UTF_8) + "&overview="
                + URLEncoder.encode("作業後に持ち出した USB メモリーを紛失した。", StandardCharsets.UTF_8)
                + "&data%5B0%5D.name=" + URLEncoder.encode("給付金の情報", StandardCharsets.UTF_8)
                + "&data%5B0%5D.knewAt=2026-06-22T01:00";
        try {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(form))
                                    .build(),
                            BodyHandlers.ofString());
            if (answer.statusCode() != 201) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
