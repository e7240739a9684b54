package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people of the office at their desks: everything a test does goes through the door, as a real caller's would. */
final class Office {

    static final String DRAFT = """
            {"subject": "個人情報の漏えいについてのお知らせ",
             "overview": "令和4年6月21日、委託先の社員が住民情報を入れたUSBメモリーを紛失しました。",
             "cause": "委託先が許可なくデータを持ち出したため。",
             "secondaryDamage": "現在のところ確認されていません。",
             "other": "不審な電話や訪問にご注意ください。",
             "contactWindow": "尼崎市 専用窓口 06-0000-0000（平日9時から17時30分）"}
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String base;
    private final JdbcClient jdbc;

    Office(int port, JdbcClient jdbc) {
        this.base = "http://localhost:" + port + "/api/cases/";
        this.jdbc = jdbc;
    }

    record Answer(int status, JsonNode body) {}

    UUID openCase() {
        return open(false);
    }

    UUID openDrill() {
        return open(true);
    }

    private UUID open(boolean drill) {
        var incident = UUID.randomUUID();
        jdbc.sql("insert into case_file (incident_id, opened_at, drill) values (?, now(), ?)")
                .params(incident, drill)
                .update();
        return incident;
    }

    Answer upload(UUID incident, String csv) {
        return upload(incident, csv, StandardCharsets.UTF_8);
    }

    Answer upload(UUID incident, String csv, Charset charset) {
        return upload(incident, csv.getBytes(charset));
    }

    Answer upload(UUID incident, byte[] csv) {
        return call("officer", "POST", incident + "/people", "text/csv", BodyPublishers.ofByteArray(csv));
    }

    /** Streamed: a list of a million people needs no memory here. */
    Answer upload(UUID incident, Path csv) {
        try {
            return call("officer", "POST", incident + "/people", "text/csv", BodyPublishers.ofFile(csv));
        } catch (FileNotFoundException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    Answer uploadAsForm(UUID incident, String csv) {
        var body = "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--line--\r\n";
        return call(
                "officer",
                "POST",
                incident + "/people",
                "multipart/form-data; boundary=line",
                BodyPublishers.ofString(body));
    }

    Answer draft(UUID incident) {
        return post("officer", incident + "/notices", DRAFT);
    }

    Answer approve(UUID incident, int version, int people) {
        return post(
                "approver",
                incident + "/notices/approval",
                "{\"noticeVersion\": %d, \"peopleCount\": %d}".formatted(version, people));
    }

    Answer start(UUID incident) {
        return post("officer", incident + "/notices/sending", "");
    }

    Answer stop(UUID incident) {
        return post("officer", incident + "/notices/stop", "");
    }

    Answer standing(UUID incident) {
        return get("auditor", incident + "/notices");
    }

    /** A list, a notice, an approval: ready to be started. */
    UUID readyCase(int people, String csv) {
        return ready(openCase(), people, csv);
    }

    UUID readyDrill(int people, String csv) {
        return ready(openDrill(), people, csv);
    }

    private UUID ready(UUID incident, int people, String csv) {
        assertThat(upload(incident, csv).status()).isEqualTo(201);
        assertThat(draft(incident).status()).isEqualTo(201);
        assertThat(approve(incident, 1, people).status()).isEqualTo(200);
        return incident;
    }

    /** Counts that must always sum to the people uploaded. */
    Map<String, Integer> counts(UUID incident) {
        var body = standing(incident).body();
        var parts = List.of("waiting", "sending", "sent", "refused", "inDoubt", "needsPaper", "held", "noNotice");
        int sum = parts.stream().mapToInt(part -> body.path(part).asInt()).sum();
        assertThat(sum).as("sum of %s", body).isEqualTo(body.path("total").asInt());
        return parts.stream()
                .filter(part -> body.path(part).asInt() != 0)
                .collect(java.util.stream.Collectors.toMap(
                        part -> part, part -> body.path(part).asInt()));
    }

    Answer get(String account, String path) {
        return call(account, "GET", path, "application/json", BodyPublishers.noBody());
    }

    Answer post(String account, String path, String body) {
        return call(account, "POST", path, "application/json", BodyPublishers.ofString(body));
    }

    /** @param headers names and values in turn */
    Answer call(
            String account,
            String method,
            String path,
            String contentType,
            HttpRequest.BodyPublisher body,
            String... headers) {
        var credentials = Base64.getEncoder().encodeToString((account + ":" + account).getBytes());
        var request = HttpRequest.newBuilder(URI.create(base + path).normalize())
                .method(method, body)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", contentType);
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body().isEmpty() ? json.createObjectNode() : json.readTree(response.body()));
        } catch (java.io.IOException | InterruptedException fault) {
            throw new IllegalStateException(method + " " + path, fault);
        }
    }
}
