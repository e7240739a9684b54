package jp.ippo.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.web.util.HtmlUtils;

/** A page that shows what arrived in the mailbox, newest first. For the local town only. */
final class InboxPage implements AutoCloseable {

    private final HttpServer server;
    private final Mailbag mailbag;

    InboxPage(Mailbag mailbag, int port) {
        this.mailbag = mailbag;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::show);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void show(HttpExchange exchange) throws IOException {
        var page = new StringBuilder("""
                <!doctype html><html lang="ja"><meta charset="utf-8"><title>受信箱 Inbox</title>
                <style>body{font-family:sans-serif;max-width:60rem;margin:2rem auto;line-height:1.7}
                article{border:1px solid #767676;border-radius:8px;padding:1rem;margin:1rem 0}
                pre{white-space:pre-wrap;font-family:inherit}</style>
                <h1>受信箱 Inbox</h1>
                """);
        var mails = mailbag.mails();
        page.append("<p>%d 通 / %d mails</p>".formatted(mails.size(), mails.size()));
        for (int n = mails.size() - 1; n >= 0; n--) page.append(article(mails.get(n)));
        var body = page.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static String article(MimeMessage mail) {
        try {
            return "<article><h2>%s</h2><p>宛先 To: %s<br>Message-ID: %s</p><pre>%s</pre></article>"
                    .formatted(
                            escaped(mail.getSubject()),
                            escaped(Arrays.toString(mail.getAllRecipients())),
                            escaped(mail.getMessageID()),
                            escaped(String.valueOf(mail.getContent())));
        } catch (IOException | MessagingException unreadable) {
            return "<article><p>この通は表示できません。 / This mail cannot be shown.</p></article>";
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text == null ? "" : text, "UTF-8");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
