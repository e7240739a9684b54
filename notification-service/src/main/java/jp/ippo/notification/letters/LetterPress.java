package jp.ippo.notification.letters;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.events.ReportingBody;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.deadlines.JapaneseDay;
import jp.ippo.notification.drill.Drills;
import jp.ippo.notification.mailing.NoticeWords;
import jp.ippo.notification.mailing.Notices;
import org.springframework.stereotype.Component;

/** Sets up the printer of a batch: its words, its date, its sender. */
@Component
class LetterPress {

    /** More than a letter ever has; the batch learns its own number while it is prepared. */
    static final int ANY_PAGES = Integer.MAX_VALUE;

    private final PrintFont font = new PrintFont();
    private final LettersProperties properties;
    private final Notices notices;
    private final CaseFiles cases;
    private final Drills drills;

    LetterPress(LettersProperties properties, Notices notices, CaseFiles cases, Drills drills) {
        this.properties = properties;
        this.notices = notices;
        this.cases = cases;
        this.drills = drills;
    }

    /** @param pages of every letter */
    Printer printer(UUID incidentId, LetterBatch batch, int pages) throws IOException {
        return new Printer(font, properties.envelope(), typesetter(incidentId, batch), pages);
    }

    /** Whether what everybody reads has a glyph for each character. */
    boolean prints(UUID incidentId, LetterBatch batch) {
        return typesetter(incidentId, batch).printsCommonText();
    }

    /** Whether the batch was made from the newest version of the notice. */
    boolean isCurrent(UUID incidentId, LetterBatch batch) {
        return notices.latest(incidentId)
                .filter(notice -> notice.version() == batch.noticeVersion())
                .isPresent();
    }

    ControlSheet controlSheet() {
        return new ControlSheet(font);
    }

    private Typesetter typesetter(UUID incidentId, LetterBatch batch) {
        var words = notices.latest(incidentId)
                .filter(notice -> notice.version() == batch.noticeVersion())
                .orElseThrow(() -> new IllegalStateException("the notice of a batch of letters was replaced"))
                .words();
        return new Typesetter(
                font,
                properties.envelope(),
                LetterText.of(drills.marked(incidentId, words.subject()), marks(words)),
                letterhead(incidentId, batch));
    }

    private List<String> letterhead(UUID incidentId, LetterBatch batch) {
        var lines = new java.util.ArrayList<String>();
        lines.add(JapaneseDay.era(batch.datedOn()));
        cases.get(incidentId).body().map(ReportingBody::name).ifPresent(lines::add);
        lines.addAll(properties.sender());
        return lines;
    }

    private static Map<String, String> marks(NoticeWords words) {
        return Map.of(
                "概要", words.overview(),
                "項目の説明", words.itemsIntro(),
                "原因", words.cause(),
                "二次被害", words.secondaryDamage(),
                "その他", words.other(),
                "窓口", words.contactWindow());
    }
}
