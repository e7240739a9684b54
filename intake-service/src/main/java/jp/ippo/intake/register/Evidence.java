package jp.ippo.intake.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 根拠: where something can be looked up.
 *
 * @param words the place in a paper document, for example {@code 仕様書 第8条}; null without one
 * @param document id of a file attached to the contract; null without one
 */
public record Evidence(@Nullable String words, @Nullable UUID document) {

    public static final Evidence NONE = new Evidence(null, null);

    public boolean given() {
        return words != null || document != null;
    }
}
