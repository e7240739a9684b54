package jp.ippo.intake.register.telling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what waits: the office at once, at whatever hour, and again with the superiors after each day. The days of the 速報
 * are counted from the city's knowledge (ガイドライン: within three to five days), so nobody waits for the hour of the dates.
 */
@Component
class TellingNews {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    /** In days. After the last one the page alone says it, every day. */
    private static final int LAST_STAGE = 5;

    private static final int CISO_FROM = 2;

    private final ObjectProvider<WaitingNews> rooms;
    private final Messages messages;
    private final Wording wording;
    private final Clock clock;

    TellingNews(ObjectProvider<WaitingNews> rooms, Messages messages, Wording wording, Clock clock) {
        this.rooms = rooms;
        this.messages = messages;
        this.wording = wording;
        this.clock = clock;
    }

    @Transactional
    public void open() {
        var now = clock.instant();
        rooms.stream().flatMap(room -> room.waiting().stream()).forEach(news -> open(news, now));
    }

    private void open(WaitingNews.News news, Instant now) {
        int stage =
                (int) Math.min(LAST_STAGE, Duration.between(news.since(), now).toDays());
        for (var body : news.bodies()) {
            var thing = new Messages.Thing(
                    news.contractId(),
                    body,
                    Told.Purpose.CONTRACTOR_REPORT,
                    Told.Purpose.CONTRACTOR_REPORT.name(),
                    news.id().toString(),
                    news.since().atZone(TOKYO).toLocalDate(),
                    stage);
            for (var office : Office.at(stage, CISO_FROM))
                messages.open(thing, office, wording.headline(news), wording.body(news), now);
        }
    }
}
