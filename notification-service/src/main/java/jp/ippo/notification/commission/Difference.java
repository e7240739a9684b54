package jp.ippo.notification.commission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 新旧の差: how one field differs between two versions, of the same kind or of two (速報 → 確報).
 *
 * @param before null when the first version does not have the field
 * @param after null when the second does not have it
 */
public record Difference(
        @Nullable FilledField before, @Nullable FilledField after) {

    /** In the order of the second version; what only the first had comes last. */
    public static List<Difference> between(ReportVersion first, ReportVersion second) {
        var old = new LinkedHashMap<ReportField, FilledField>();
        first.fields().forEach(field -> old.put(field.key(), field));
        var found = new ArrayList<Difference>();
        second.fields().forEach(field -> found.add(new Difference(old.remove(field.key()), field)));
        old.values().forEach(gone -> found.add(new Difference(gone, null)));
        return found;
    }

    public Change change() {
        if (value(before) == null) return value(after) == null ? Change.SAME : Change.ADDED;
        if (value(after) == null) return Change.REMOVED;
        return Objects.equals(value(before), value(after)) ? Change.SAME : Change.CHANGED;
    }

    /** Either of the two; they are the same field. */
    public FilledField field() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    private static @Nullable String value(@Nullable FilledField field) {
        return field == null ? null : field.value();
    }

    public enum Change {
        SAME,
        ADDED,
        CHANGED,
        REMOVED
    }
}
