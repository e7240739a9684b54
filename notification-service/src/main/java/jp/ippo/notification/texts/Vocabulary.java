package jp.ippo.notification.texts;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words of {@code fact-words.json}: how a fact is written, and by which words a text is understood to name it. */
public final class Vocabulary {

    private static final Pattern DENIED =
            Pattern.compile("含ま(?:れ)?(?:て)?(?:い|お)?(?:り)?(?:ません|ない|ず)|含みません|お尋ねすること|お聞きすること");

    /** Directly behind a word: 病歴の有無は不明, 氏名を除く. */
    private static final Pattern OPEN = Pattern.compile("^(?:の有無|を除)");

    private final JsonNode words;

    private Vocabulary(JsonNode words) {
        this.words = words;
    }

    static Vocabulary load(JsonMapper json) {
        try (InputStream file = Vocabulary.class.getResourceAsStream("/notification/fact-words.json")) {
            if (file == null) throw new IllegalStateException("there is no fact-words.json");
            return new Vocabulary(json.readTree(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException("fact-words.json cannot be read", unreadable);
        }
    }

    /** How the fact is written. */
    public String word(String kind, String code) {
        return synonyms(kind, code).get(0);
    }

    List<String> synonyms(String kind, String code) {
        var found = new ArrayList<String>();
        words.path(kind).path(code).forEach(word -> found.add(word.asString()));
        if (found.isEmpty()) throw new IllegalStateException("no word for " + kind + " " + code);
        return found;
    }

    /**
     * Codes that a text names, each with the sentence. A longer word hides the shorter one inside it; what a sentence says
     * is not included (含まれておりません) is not named.
     */
    Map<String, String> namedIn(String kind, String text) {
        var plain = new StringBuilder(Numerals.halfWidth(text));
        var found = new LinkedHashMap<String, String>();
        for (var word : byLength(kind)) {
            int at = plain.indexOf(word.text());
            while (at >= 0) {
                var sentence = text.substring(Sentences.begin(text, at), Sentences.end(text, at));
                var behind = text.substring(at + word.text().length());
                if (!DENIED.matcher(sentence).find() && !OPEN.matcher(behind).find())
                    found.putIfAbsent(word.code(), Sentences.around(text, at));
                for (int n = 0; n < word.text().length(); n++) plain.setCharAt(at + n, '_');
                at = plain.indexOf(word.text());
            }
        }
        return found;
    }

    Set<String> codes(String kind) {
        return new LinkedHashSet<>(words.path(kind).propertyNames());
    }

    private record Word(String code, String text) {}

    private List<Word> byLength(String kind) {
        var found = new ArrayList<Word>();
        for (var code : codes(kind)) {
            // 「その他」 and 「調査中」 are no statement about an item or a cause.
            if (code.equals("OTHER") || code.equals("UNKNOWN")) continue;
            for (var text : synonyms(kind, code)) if (!text.isEmpty()) found.add(new Word(code, text));
        }
        found.sort(Comparator.comparingInt((Word word) -> -word.text().length()));
        return found;
    }
}
