package jp.ippo.notification.desk.release;

import jp.ippo.door.Refused;
import org.jspecify.annotations.Nullable;

/** Why somebody does what stays on record. */
final class Reasons {

    private static final int LONGEST = 1000;

    private Reasons() {}

    /** @throws Refused 422 at the field {@code reason} */
    static String given(@Nullable String typed) {
        if (typed == null || typed.isBlank() || typed.length() > LONGEST)
            throw Refused.field("reason", "理由を1000文字以内で書いてください。 / Give the reason in up to 1000 characters.");
        return typed.strip();
    }
}
