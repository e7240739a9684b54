package jp.ippo.intake.register;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets in the order of the published list, so that the same entry is the same text. */
final class InOrder {

    private InOrder() {}

    /** Left out is empty. */
    static <E extends Enum<E>> Set<E> set(@Nullable Collection<E> given, Class<E> list) {
        var set = EnumSet.noneOf(list);
        if (given != null) set.addAll(given);
        return Collections.unmodifiableSet(set);
    }
}
