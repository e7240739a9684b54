package jp.ippo.notification.mailing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ippo.notification.individuals.Language;
import jp.ippo.notification.individuals.Readers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the drafter and the approver must know of the languages before anything leaves. */
@Component
public class NoticeLanguages {

    private final NoticeVersions versions;
    private final Readers readers;

    NoticeLanguages(NoticeVersions versions, Readers readers) {
        this.versions = versions;
        this.readers = readers;
    }

    /**
     * @param people who read this language
     * @param spokenOf of them, those of whom the notice must speak instead of to them
     * @param isWritten whether the newest notice has words in it; without, they get the Japanese ones
     * @param askLine stands above the Japanese words, null when there is none
     * @param speaksToTheReader parts that say "you", where there are people of whom the notice must speak
     */
    public record Line(
            Language language,
            int people,
            int spokenOf,
            boolean isWritten,
            @Nullable String askLine,
            List<String> speaksToTheReader) {

        /** People exist whom nobody wrote to in their language. */
        public boolean isMissing() {
            return people > 0 && !isWritten;
        }
    }

    /** @param notCounted people of old lists, whose languages nobody counted: some may read a language that is not written */
    public record Lines(int notCounted, List<Line> lines) {}

    public Lines of(UUID incidentId) {
        var counted = readers.of(incidentId);
        var content = versions.latest(incidentId).map(Notice::content).orElse(null);
        return new Lines(
                counted.notCounted(),
                Stream.of(Language.values())
                        .map(language -> line(language, counted, content))
                        .toList());
    }

    private static Line line(Language language, Readers.Counted counted, @Nullable NoticeContent content) {
        var reading = counted.of(language);
        if (content == null) return new Line(language, reading.people(), reading.spokenOf(), false, null, List.of());
        return new Line(
                language,
                reading.people(),
                reading.spokenOf(),
                content.isWrittenIn(language),
                content.askLines().get(language),
                reading.spokenOf() == 0
                        ? List.of()
                        : content.edition(language).words().speakingToTheReader());
    }
}
