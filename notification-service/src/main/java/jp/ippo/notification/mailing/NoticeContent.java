package jp.ippo.notification.mailing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.notification.individuals.Language;
import jp.ippo.notification.individuals.Printable;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a notice says: in Japanese always, in the other languages where somebody wrote it. Who reads a
 * language without words of its own gets the whole Japanese notice, because a late or thin notice helps less than one
 * that a neighbour can read out; where the office set one, a line in that language stands above and tells where to ask.
 *
 * @param translations the five items of 施行規則45条 in full, each
 * @param askLines for languages without words of their own
 * @param html whether the mail carries the same words as HTML too, after the plain text
 */
public record NoticeContent(
        NoticeWords japanese, Map<Language, NoticeWords> translations, Map<Language, String> askLines, boolean html) {

    private static final int LONGEST_LINE = 1000;

    public NoticeContent {
        translations = Map.copyOf(translations);
        askLines = Map.copyOf(askLines);
    }

    public static NoticeContent inJapanese(NoticeWords words) {
        return new NoticeContent(words, Map.of(), Map.of(), false);
    }

    /** @throws Refused 422 naming each line that cannot be so */
    public static NoticeContent of(
            NoticeWords japanese,
            Map<Language, NoticeWords> translations,
            @Nullable Map<Language, @Nullable String> askLines,
            boolean html) {
        var problems = new ArrayList<FieldProblem>();
        var lines = new EnumMap<Language, String>(Language.class);
        if (askLines != null)
            askLines.forEach((language, given) -> {
                var line = given == null ? "" : given.strip();
                if (line.isEmpty()) return;
                var field = "askLines." + language;
                if (language == Language.JAPANESE || translations.containsKey(language))
                    problems.add(new FieldProblem(
                            field,
                            "この言語の文面があるため、案内文は要りません。 / This language has words of its own; it needs no such line."));
                if (!Printable.oneLine(line) || line.length() > LONGEST_LINE)
                    problems.add(new FieldProblem(
                            field,
                            "1行で、1000文字までにしてください。 / One line of at most 1000 characters, without control characters."));
                if (NoticeWords.hasUnknownMark(line)) problems.add(new FieldProblem(field, NoticeWords.UNKNOWN_MARK));
                lines.put(language, line);
            });
        if (translations.containsKey(Language.JAPANESE))
            problems.add(new FieldProblem(
                    "translations.JAPANESE", "日本語の文面は本体に書いてください。 / The Japanese words are the notice itself."));
        if (!problems.isEmpty()) throw Refused.fields(problems);
        return new NoticeContent(japanese, translations, lines, html);
    }

    /** What somebody with this language gets. */
    public Edition edition(Language reader) {
        var own = translations.get(reader);
        return own == null
                ? new Edition(Language.JAPANESE, japanese, askLines.get(reader))
                : new Edition(reader, own, null);
    }

    /** Whether this language has words of its own. */
    public boolean isWrittenIn(Language language) {
        return language == Language.JAPANESE || translations.containsKey(language);
    }
}
