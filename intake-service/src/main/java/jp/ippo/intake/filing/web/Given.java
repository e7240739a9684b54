package jp.ippo.intake.filing.web;

import static java.util.Objects.requireNonNullElse;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.ippo.events.Answer;
import org.jspecify.annotations.Nullable;

/** Reads what a caller gave or left out. Left out is unknown; it never becomes "no". */
final class Given {

    private Given() {}

    static Answer answer(@Nullable Answer given) {
        return requireNonNullElse(given, Answer.UNKNOWN);
    }

    /** In the order of the published list, so that the same report is the same text. */
    static <E extends Enum<E>> Set<E> set(@Nullable List<E> given, Class<E> list) {
        var set = EnumSet.noneOf(list);
        if (given != null) set.addAll(given);
        return Collections.unmodifiableSet(set);
    }

    /** Blank is left out. */
    static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
