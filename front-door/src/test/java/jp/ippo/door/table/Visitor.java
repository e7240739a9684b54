package jp.ippo.door.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One account, or nobody: as a program with HTTP Basic and as a person with a session, redirects not followed. */
final class Visitor {

    static final String NOBODY = "nobody";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String base;
    private final String account;
    private final String password;
    private final String token;

    /** @param password as a person or a program would type it */
    Visitor(int port, String account, String password) {
        this.base = "http://localhost:" + port;
        this.account = account;
        this.password = password;
        if (!account.equals(NOBODY)) signIn();
        this.token = token("/logout");
    }

    private void signIn() {
        var form = "username=" + account + "&password=" + password + "&_csrf=" + token("/login");
        var answer = send(request("/login", "application/x-www-form-urlencoded", "POST", form));
        if (!answer.equals(new Answer(302, base + "/"))) throw new IllegalStateException(account + ": " + answer);
    }

    private String token(String page) {
        try {
            var found = TOKEN.matcher(
                    http.send(HttpRequest.newBuilder(URI.create(base + page)).build(), BodyHandlers.ofString())
                            .body());
            if (!found.find()) throw new IllegalStateException("no token on " + page);
            return URLEncoder.encode(found.group(1), UTF_8);
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @param path filled in, not a pattern */
    Answer visit(String method, String path) {
        boolean program = isProgram(path);
        var request = program
                ? request(path, "application/json", method, "{}")
                : request(path, "application/x-www-form-urlencoded", method, "_csrf=" + token);
        if (program && !account.equals(NOBODY)) request.header("Authorization", "Basic " + credentials());
        return send(request);
    }

    /** What came back, its first part: some answers have no end. */
    record Whole(int status, String type, String body) {}

    /** @param body null where the method has none */
    Whole ask(String method, String path, String type, HttpRequest.@Nullable BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        if (isProgram(path) && !account.equals(NOBODY)) request.header("Authorization", "Basic " + credentials());
        request.method(method, body == null ? BodyPublishers.noBody() : body);
        request.header(body == null ? "Accept" : "Content-Type", type);
        try {
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            var kind = answer.headers().firstValue("Content-Type").orElse("");
            try (var in = answer.body()) {
                boolean endless = kind.startsWith("text/event-stream");
                return new Whole(answer.statusCode(), kind, endless ? "" : new String(in.readNBytes(200_000), UTF_8));
            }
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(method + " " + path, broken);
        }
    }

    String token() {
        return URLDecoder.decode(token, UTF_8);
    }

    String withToken(String form) {
        return form + "&_csrf=" + token;
    }

    /** The service's own description of its addresses (OpenAPI). */
    String document() {
        return ask("GET", "/v3/api-docs", "application/json", null).body();
    }

    private static boolean isProgram(String path) {
        return path.startsWith("/api/") || path.startsWith("/actuator") || path.startsWith("/v3/");
    }

    private HttpRequest.Builder request(String path, String type, String method, String body) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
        if (method.equals("GET")) return request.header("Accept", "*/*").GET();
        return request.header("Content-Type", type).method(method, BodyPublishers.ofString(body));
    }

    /** Only the head of the answer is read: some have no end. */
    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<java.io.InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
            answer.body().close();
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("Location").orElse(""));
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String credentials() {
        return Base64.getEncoder().encodeToString((account + ":" + password).getBytes(UTF_8));
    }

    record Answer(int status, String location) {

        boolean refused() {
            return status == 401 || status == 403 || (status == 302 && location.endsWith("/login"));
        }
    }
}
