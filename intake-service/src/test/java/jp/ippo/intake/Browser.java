package jp.ippo.intake;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person with a browser: signed in, with cookies, sending forms as the page gave them. */
final class Browser {

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final int port;

    Browser(int port, String account) {
        this.port = port;
        var form = new Form(get("/login"));
        send("/login", form.with("username", account).with("password", account));
    }

    Page get(String path) {
        return answer(HttpRequest.newBuilder(address(path)).build());
    }

    Page send(String path, Form form) {
        return answer(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.encoded()))
                .build());
    }

    /** As a form with a field for files does. */
    Page upload(String path, Form form, Attached... files) {
        var line = "line-" + java.util.UUID.randomUUID();
        var body = new java.io.ByteArrayOutputStream();
        for (var field : form.fields())
            body.writeBytes(("--" + line + "\r\nContent-Disposition: form-data; name=\"" + field[0] + "\"\r\n\r\n"
                            + field[1] + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        for (var file : files) {
            body.writeBytes(("--" + line + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                            + file.name() + "\"\r\nContent-Type: text/html\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + line + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return answer(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "multipart/form-data; boundary=" + line)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    java.net.http.HttpResponse<byte[]> download(String path) {
        try {
            return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    record Attached(String name, byte[] content) {}

    private Page answer(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return new Page(response.statusCode(), response.uri().getPath(), response.body());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    record Page(int status, String path, String body) {

        String incident() {
            return path.substring("/incidents/".length());
        }

        /** The value of a hidden field. */
        String hidden(String name) {
            var field = Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]+)\"")
                    .matcher(body);
            if (!field.find()) throw new AssertionError("no field " + name + " in " + body);
            return field.group(1);
        }
    }

    /** What is sent: the hidden fields of the page, and what the person adds. */
    record Form(List<String[]> fields) {

        Form(Page page) {
            this(List.<String[]>of(new String[] {"_csrf", page.hidden("_csrf")}));
        }

        Form with(String name, String... values) {
            var more = new ArrayList<>(fields);
            more.removeIf(field -> field[0].equals(name));
            Arrays.stream(values).forEach(value -> more.add(new String[] {name, value}));
            return new Form(List.copyOf(more));
        }

        String encoded() {
            return fields.stream()
                    .map(field -> field[0] + "=" + URLEncoder.encode(field[1], StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
        }
    }
}
