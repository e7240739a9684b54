package jp.ippo.intake.register.lists;

import java.util.Collection;
import java.util.Map;

/**
 * A row of a list.
 *
 * @param line of the file, counted from 1
 * @param cells without those that are empty
 */
record Row(int line, Map<Column, String> cells) {

    /** Empty where nothing stands. */
    String at(Column column) {
        return cells.getOrDefault(column, "");
    }

    boolean hasAny(Collection<Column> columns) {
        return columns.stream().anyMatch(cells::containsKey);
    }
}
