package jp.ippo.door.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;

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
        boolean program = path.startsWith("/api/") || path.startsWith("/actuator") || path.startsWith("/v3/");
        var request = program
                ? request(path, "application/json", method, "{}")
                : request(path, "application/x-www-form-urlencoded", method, "_csrf=" + token);
        if (program && !account.equals(NOBODY)) request.header("Authorization", "Basic " + credentials());
        return send(request);
    }

    /** Status and text of a page or an answer. */
    Whole read(String path) {
        var request = request(path, "", "GET", "");
        if (path.startsWith("/api/")) request.header("Authorization", "Basic " + credentials());
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Whole(answer.statusCode(), new String(answer.body(), UTF_8));
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @param text of bytes as they came */
    record Whole(int status, String text) {}

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
