package jp.ippo.notification.texts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一報の読み上げ票: what the officer says on the telephone, in order.
 *
 * @param commission whom to call, as configured; null while nobody entered it
 */
public record FirstContactSheet(@Nullable String commission, List<Line> lines) {

    /** One thing to say, in Japanese; what is not known is said to be so. */
    public record Line(Topic topic, String words) {}

    public enum Topic {
        WHO,
        WHAT,
        SINCE,
        HOW_MANY,
        ITEMS,
        WHY,
        DONE,
        PLANNED,
        CONTACT
    }
}
