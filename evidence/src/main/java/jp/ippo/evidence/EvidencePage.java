package jp.ippo.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.chrono.JapaneseChronology;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * 連鎖の先頭の控え: a sheet to print, sign and keep apart from the computer. Both languages on one sheet, the same in all
 * services, so it needs no template engine.
 */
@RestController
class EvidencePage {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter ERA =
            DateTimeFormatter.ofPattern("Gy年M月d日", Locale.JAPAN).withChronology(JapaneseChronology.INSTANCE);
    private static final int SHOWN = 10;

    private static final String PAGE = """
            <!doctype html>
            <html lang="ja">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>記録の連鎖 | 一報 Ippō</title>
              <link rel="stylesheet" href="/assets/evidence.css">
            </head>
            <body>
            <main>
              <h1>記録の連鎖の先頭 <span lang="en">Head of the chain of evidence</span></h1>
              <p>この控えを印刷し、署名して、コンピュータとは別に保管してください。後日、この値と記録が一致しなければ、記録は書き換えられています。<br>
              <span lang="en">Print this sheet, sign it, keep it apart from the computer. A history that does not lead to this value was rewritten.</span></p>
              <dl>
                <dt>サービス <span lang="en">Service</span></dt><dd>%1$s</dd>
                <dt>時点 <span lang="en">As of</span></dt><dd>%2$s</dd>
                <dt>記録の数 <span lang="en">Place</span></dt><dd>%3$d</dd>
                <dt>先頭 <span lang="en">Head</span> (SHA-256)</dt><dd class="digest">%4$s</dd>
                <dt>検証 <span lang="en">To verify</span></dt>
                <dd><code>java -jar app.jar --verify-evidence --ippo.evidence.head=%3$d:%5$s</code></dd>
              </dl>
              <h2>公示された先頭 <span lang="en">Heads announced on the topic</span></h2>
              <table>
                <thead><tr><th scope="col">日時 <span lang="en">When</span></th>
                <th scope="col">記録の数 <span lang="en">Place</span></th><th scope="col">先頭 <span lang="en">Head</span></th></tr></thead>
                <tbody>%6$s</tbody>
              </table>
              <h2>署名 <span lang="en">Signatures</span></h2>
              <p class="sign">日付 <span lang="en">Date</span></p>
              <p class="sign">個人情報保護担当 <span lang="en">Privacy officer</span></p>
              <p class="sign">監査 <span lang="en">Auditor</span></p>
            </main>
            </body>
            </html>
            """;

    private final Chain chain;
    private final String source;
    private final Clock clock;

    EvidencePage(Chain chain, @Value("${ippo.events.source}") String source, Clock clock) {
        this.chain = chain;
        this.source = source;
        this.clock = clock;
    }

    @GetMapping(value = "/evidence", produces = "text/html; charset=utf-8")
    ResponseEntity<String> sheet() {
        var head = chain.head();
        var anchors = chain.anchors(SHOWN).stream()
                .map(one -> "<tr><td>%s</td><td>%d</td><td class=\"digest\">%s</td></tr>"
                        .formatted(
                                at(one.at()),
                                one.head().place(),
                                inGroups(one.head().hash())))
                .collect(Collectors.joining());
        var page = PAGE.formatted(
                HtmlUtils.htmlEscape(source),
                at(clock.instant()),
                head.place(),
                inGroups(head.hash()),
                head.hash(),
                anchors);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }

    private static String at(Instant instant) {
        var there = instant.atZone(TOKYO);
        return TIME.format(there) + " JST (" + ERA.format(there) + ")";
    }

    /** Eight groups of eight, so that two people can compare it by reading aloud. */
    private static String inGroups(String hash) {
        return hash.replaceAll("(.{8})(?!$)", "$1 ");
    }
}
