package jp.ippo.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.regex.Pattern;

/** Somebody at the door of a running service: a browser with cookies that follows redirects, or a program. */
final class Guest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;

    Guest(int port) {
        this.base = "http://localhost:" + port;
    }

    HttpResponse<String> open(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path));
        if (headers.length > 0) request.headers(headers);
        return answer(request);
    }

    /** Fills the form of the page that was answered last, wherever that page is. */
    HttpResponse<String> submit(HttpResponse<String> page, String path, String... fields) {
        var form = new StringBuilder("_csrf=" + hidden(page));
        for (int n = 0; n < fields.length; n += 2)
            form.append('&').append(fields[n]).append('=').append(URLEncoder.encode(fields[n + 1], UTF_8));
        return answer(HttpRequest.newBuilder(page.uri().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    HttpResponse<String> signIn(String account, String password) {
        return submit(open("/login"), "/login", "username", account, "password", password);
    }

    /** Where the page that was answered last sends the browser by itself. */
    HttpResponse<String> goOn(HttpResponse<String> page) {
        return page.headers()
                .firstValue("Refresh")
                .map(said -> open(said.substring(said.indexOf("url=") + 4)))
                .orElse(page);
    }

    /** As a program does: no page, no cookie. */
    HttpResponse<String> call(String path, String account, String password) {
        return open(path, "Authorization", basic(account, password));
    }

    HttpResponse<String> send(String path, String authorization, BodyPublisher body) {
        return answer(HttpRequest.newBuilder(URI.create(base + path))
                .headers("Authorization", authorization, "Content-Type", "application/json")
                .POST(body));
    }

    /** As the issuer does: no cookie, no name, only what is signed. */
    HttpResponse<String> tell(String path, String field, String said) {
        return answer(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(field + "=" + URLEncoder.encode(said, UTF_8))));
    }

    HttpResponse<String> form(String path, String authorization, BodyPublisher body) {
        return answer(HttpRequest.newBuilder(URI.create(base + path))
                .headers("Authorization", authorization, "Content-Type", "application/x-www-form-urlencoded")
                .POST(body));
    }

    static String basic(String account, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(UTF_8));
    }

    private static String hidden(HttpResponse<String> page) {
        var found = TOKEN.matcher(page.body());
        if (!found.find()) throw new AssertionError("no form on " + page.uri() + ": " + page.body());
        return URLEncoder.encode(found.group(1), UTF_8);
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
