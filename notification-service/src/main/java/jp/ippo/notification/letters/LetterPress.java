package jp.ippo.notification.letters;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ippo.events.ReportingBody;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.deadlines.JapaneseDay;
import jp.ippo.notification.drill.Drills;
import jp.ippo.notification.individuals.Language;
import jp.ippo.notification.mailing.Edition;
import jp.ippo.notification.mailing.Notice;
import jp.ippo.notification.mailing.Notices;
import org.springframework.stereotype.Component;

/** Sets up the printer of a batch: its words, its date, its sender. */
@Component
class LetterPress {

    /** More than a letter ever has; the batch learns its own number while it is prepared. */
    static final int ANY_PAGES = Integer.MAX_VALUE;

    private static final DateTimeFormatter EASY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.JAPAN);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

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
        var notice = notice(incidentId, batch);
        return new Printer(
                font, properties.envelope(), new Typesetters(voice -> typesetter(batch, notice, voice)), pages);
    }

    /** Whether what everybody reads has a glyph for each character, in every language. */
    boolean prints(UUID incidentId, LetterBatch batch) {
        var notice = notice(incidentId, batch);
        return Stream.of(Language.values())
                .map(language -> typesetter(batch, notice, new Voice(language, true)))
                .allMatch(Typesetter::printsCommonText);
    }

    /** In which words a batch speaks to the readers of a language. */
    Edition edition(UUID incidentId, LetterBatch batch, Language reader) {
        return notice(incidentId, batch).content().edition(reader);
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

    private Notice notice(UUID incidentId, LetterBatch batch) {
        return notices.latest(incidentId)
                .filter(notice -> notice.version() == batch.noticeVersion())
                .orElseThrow(() -> new IllegalStateException("the notice of a batch of letters was replaced"));
    }

    private Typesetter typesetter(LetterBatch batch, Notice notice, Voice voice) {
        var incidentId = notice.incidentId();
        var edition = notice.content().edition(voice.reader());
        var title = drills.marked(incidentId, edition.words().subject());
        return new Typesetter(
                font,
                properties.envelope(),
                LetterText.of(batch.template(), voice.spokenOf(), title, edition, notice.checkAddress()),
                letterhead(incidentId, batch, edition.written()));
    }

    private List<String> letterhead(UUID incidentId, LetterBatch batch, Language written) {
        var lines = new ArrayList<String>();
        lines.add(date(batch.datedOn(), written));
        cases.get(incidentId).body().map(ReportingBody::name).ifPresent(lines::add);
        lines.addAll(properties.sender());
        return lines;
    }

    /** 和暦 is for those who grew up with it. */
    private static String date(LocalDate day, Language written) {
        return switch (written) {
            case JAPANESE -> JapaneseDay.era(day);
            case EASY_JAPANESE -> EASY.format(day);
            case ENGLISH -> ENGLISH.format(day);
        };
    }
}
