package jp.ippo.notification;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person with a browser, signed in: keeps cookies, follows redirects, sends the form's token along. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;

    Browser(int port, String account) {
        this.base = "http://localhost:" + port;
        var signIn = open("/login");
        send("/login", Map.of("username", account, "password", account, "_csrf", token(signIn.body())));
    }

    public static Browser at(int port, String account) {
        return new Browser(port, account);
    }

    public HttpResponse<String> open(String path) {
        return exchange(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .GET()
                .build());
    }

    /** A file, byte for byte. */
    public HttpResponse<byte[]> download(String path) {
        return exchange(HttpRequest.newBuilder(URI.create(base + path)).GET().build(), BodyHandlers.ofByteArray());
    }

    /** Presses the button of a page's form and keeps the file that comes back. */
    public HttpResponse<byte[]> take(String page) {
        var token = "_csrf=" + URLEncoder.encode(token(open(page).body()), UTF_8);
        return exchange(
                HttpRequest.newBuilder(URI.create(base + page))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(token))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /** Fills a form of a page and sends it. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        var filled = new LinkedHashMap<>(fields);
        filled.put("_csrf", token(open(page).body()));
        return send(action, filled);
    }

    /** The same where a field comes more than once. */
    public HttpResponse<String> submit(String page, String action, String encoded) {
        return post(
                action, encoded + "&_csrf=" + URLEncoder.encode(token(open(page).body()), UTF_8));
    }

    /** Fills a form that takes a file, and sends it. */
    public HttpResponse<String> attach(
            String page, String action, Map<String, String> fields, String name, String file) {
        var boundary = "a-form-with-a-file";
        var parts = new StringBuilder();
        var filled = new LinkedHashMap<>(fields);
        filled.put("_csrf", token(open(page).body()));
        filled.forEach((field, value) -> parts.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, field, value)));
        parts.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"file\"\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(boundary, name, file, boundary));
        return exchange(HttpRequest.newBuilder(URI.create(base + action))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(parts.toString()))
                .build());
    }

    public HttpResponse<String> send(String action, Map<String, String> fields) {
        return post(
                action,
                fields.entrySet().stream()
                        .map(field -> URLEncoder.encode(field.getKey(), UTF_8) + "="
                                + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private HttpResponse<String> post(String action, String body) {
        return exchange(HttpRequest.newBuilder(URI.create(base + action))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Follows an endless answer line by line, in the background. */
    public void follow(String path, Consumer<String> line) {
        http.sendAsync(
                        HttpRequest.newBuilder(URI.create(base + path))
                                .header("Accept", "text/event-stream")
                                .GET()
                                .build(),
                        BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(line));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        return exchange(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static String token(String page) {
        var found = TOKEN.matcher(page);
        return found.find() ? found.group(1) : "none";
    }
}
