package jp.ippo.local;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody signed in at the pages of one service, who opens them over one connection. */
final class PageVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String door;

    PageVisitor(String door, SampleAccounts account) throws IOException, InterruptedException {
        // A cookie of 127.0.0.1 is one of this service only where each has a client of its own.
        this.door = door;
        var token = TOKEN.matcher(open("/login").body());
        if (!token.find()) throw new IllegalStateException("no form to sign in at " + door);
        var form = "username=" + account.account() + "&password=" + account.password() + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        http.send(
                HttpRequest.newBuilder(URI.create(door + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    /** @return nanoseconds until the last byte of the page was there */
    long time(String path) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var answer = open(path);
        long took = System.nanoTime() - begun;
        if (answer.statusCode() != 200 || answer.uri().getPath().equals("/login"))
            throw new IllegalStateException(answer.statusCode() + " at " + door + path);
        return took;
    }

    private HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(door + path))
                        .header("Accept", "text/html")
                        .GET()
                        .build(),
                BodyHandlers.ofString());
    }
}
