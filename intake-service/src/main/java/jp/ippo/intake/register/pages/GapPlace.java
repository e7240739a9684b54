package jp.ippo.intake.register.pages;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.ippo.door.Refused;
import org.jspecify.annotations.Nullable;

/** Where a list of gaps goes on; whatever else an address holds is refused. */
final class GapPlace {

    private static final Pattern FORM = Pattern.compile(
            "(\\d{4}-(0[1-9]|1[0-2])-([0-2]\\d|3[01]))?_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}_\\d{1,2}");

    private GapPlace() {}

    static Optional<String> read(@Nullable String after) {
        if (after == null || after.isBlank()) return Optional.empty();
        if (!FORM.matcher(after).matches())
            throw Refused.field("after", "続きの位置が正しくありません。 / This is no place to go on from.");
        return Optional.of(after);
    }
}
