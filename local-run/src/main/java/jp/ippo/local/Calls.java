package jp.ippo.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls one service as one account, the way anybody else would. */
final class Calls {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String base;
    private final String authorization;

    Calls(String base, SampleAccounts account) {
        this.base = base;
        var pair = account.account() + ":" + account.password();
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String body, String... headers) {
        return post(path, "application/json", BodyPublishers.ofString(body), headers);
    }

    Answer post(String path, String contentType, BodyPublisher body, String... headers) {
        var request = request(path).header("Content-Type", contentType).POST(body);
        if (headers.length > 0) request.headers(headers);
        return send(request);
    }

    Answer put(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", authorization)
                .timeout(Duration.ofSeconds(60));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), answer.body().isBlank() ? json.nullNode() : json.readTree(answer.body()));
        } catch (IOException failed) {
            throw new IllegalStateException(base + " does not answer", failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }

    /** Status and JSON body of an answer. */
    record Answer(int status, JsonNode body) {

        boolean isGood() {
            return status >= 200 && status < 300;
        }

        /** @throws IllegalStateException with the service's own words when it is not a good answer */
        Answer mustBeGood() {
            if (!isGood()) throw new IllegalStateException(status + " " + body);
            return this;
        }
    }
}
