package jp.ippo.notification.mailing;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.notification.individuals.Language;
import org.jspecify.annotations.Nullable;

/**
 * A notice as a program drafts it: the Japanese words, and the others by language.
 *
 * @param askLines for languages without words of their own: where to ask, in that language
 * @param html also as HTML; plain text alone when left out
 */
record NoticeDraft(
        @Nullable String subject,
        @Nullable String overview,
        @Nullable String itemsIntro,
        @Nullable String cause,
        @Nullable String secondaryDamage,
        @Nullable String other,
        @Nullable String contactWindow,
        @JsonSetter(contentNulls = Nulls.SET) @Nullable Map<Language, @Nullable Words> translations,
        @JsonSetter(contentNulls = Nulls.SET) @Nullable Map<Language, @Nullable String> askLines,
        @Nullable Boolean html) {

    record Words(
            @Nullable String subject,
            @Nullable String overview,
            @Nullable String itemsIntro,
            @Nullable String cause,
            @Nullable String secondaryDamage,
            @Nullable String other,
            @Nullable String contactWindow) {

        private static final Words NOTHING = new Words(null, null, null, null, null, null, null);

        NoticeWords in(Language language) {
            return NoticeWords.of(
                    language, subject, overview, itemsIntro, cause, secondaryDamage, other, contactWindow);
        }
    }

    /** @throws Refused 422 naming every field of every language */
    NoticeContent content() {
        var problems = new ArrayList<FieldProblem>();
        var written = new EnumMap<Language, NoticeWords>(Language.class);
        var japanese = new Words(subject, overview, itemsIntro, cause, secondaryDamage, other, contactWindow);
        write(Language.JAPANESE, japanese, written, problems);
        if (translations != null)
            translations.forEach((language, given) -> {
                var words = given == null ? Words.NOTHING : given;
                if (language == Language.JAPANESE)
                    problems.add(new FieldProblem(
                            "translations.JAPANESE", "日本語の文面は本体に書いてください。 / The Japanese words are the notice itself."));
                else write(language, words, written, problems);
            });
        if (!problems.isEmpty()) throw Refused.fields(problems);
        var words = written.remove(Language.JAPANESE);
        if (words == null) throw new IllegalStateException("a notice without Japanese words");
        return NoticeContent.of(words, written, askLines, Boolean.TRUE.equals(html));
    }

    private static void write(
            Language language, Words given, Map<Language, NoticeWords> written, ArrayList<FieldProblem> problems) {
        try {
            written.put(language, given.in(language));
        } catch (Refused refused) {
            problems.addAll(refused.problems());
        }
    }
}
