package jp.ippo.notification.commission;

import org.jspecify.annotations.Nullable;

/**
 * What report and judgement give for one field.
 *
 * @param text in Japanese; an open answer may have one too (「不明」 is an option of the form)
 * @param open whether it still has to be found out
 */
record FormText(@Nullable String text, boolean open) {

    static final FormText NOTHING = new FormText(null, true);
    static final FormText NOT_APPLICABLE = known("該当なし");

    static FormText known(String text) {
        return new FormText(text, false);
    }

    static FormText open(String text) {
        return new FormText(text, true);
    }

    static FormText of(@Nullable String text) {
        return text == null || text.isBlank() ? NOTHING : known(text.strip());
    }

    FilledField.State state(boolean required) {
        if (!open) return FilledField.State.FILLED;
        return required ? FilledField.State.MISSING_REQUIRED : FilledField.State.UNKNOWN;
    }
}
