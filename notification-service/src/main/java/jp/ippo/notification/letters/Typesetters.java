package jp.ippo.notification.letters;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** One typesetter for each voice of a batch, made when the first letter wants it. Not safe to share. */
final class Typesetters {

    private final Map<Voice, Typesetter> made = new HashMap<>();
    private final Function<Voice, Typesetter> maker;

    Typesetters(Function<Voice, Typesetter> maker) {
        this.maker = maker;
    }

    Typesetter of(Letter letter) {
        return made.computeIfAbsent(letter.voice(), maker);
    }
}
