package jp.ippo.notification.individuals.lists;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 列の対応: which column of a file is what.
 *
 * @param columns by place; null for a column that is left out
 * @param itemsOfAll what leaked of everybody in the list, where no column says it; empty otherwise
 */
public record Mapping(@JsonSetter(contentNulls = Nulls.SET) List<@Nullable Column> columns, String itemsOfAll) {

    public Mapping {
        columns = java.util.Collections.unmodifiableList(new ArrayList<>(columns));
    }

    /** By the headings alone; what is not known is left out. */
    static Mapping byHeadings(List<String> headings, String itemsOfAll) {
        return new Mapping(
                headings.stream()
                        .map(heading -> Column.under(heading).orElse((Column) null))
                        .toList(),
                itemsOfAll);
    }

    Mapping withItemsOfAll(String items) {
        return new Mapping(columns, items);
    }

    /** Twice the same column or none that must be there: the problems say which. */
    Map<Column, Integer> places(int line, Problems problems) {
        var found = new EnumMap<Column, Integer>(Column.class);
        for (int place = 0; place < columns.size(); place++) {
            var column = columns.get(place);
            if (column != null && found.putIfAbsent(column, place) != null)
                problems.add(line, column.heading(), "見出しが二つあります。 / Twice in the header.");
        }
        for (var column : Column.values()) {
            boolean givenForAll = column == Column.ITEMS && !itemsOfAll.isBlank();
            if (column.isRequired() && !found.containsKey(column) && !givenForAll)
                problems.add(line, column.heading(), "見出しの行にありません。 / Missing in the header row.");
        }
        return found;
    }

    /** As it is remembered: names of the columns, {@code -} for one that is left out. */
    String asText() {
        return String.join(
                " ",
                columns.stream()
                        .map(column -> column == null ? "-" : column.name())
                        .toList());
    }

    static Mapping ofText(String text) {
        return new Mapping(
                java.util.Arrays.stream(text.split(" "))
                        .map(name -> name.equals("-") ? (Column) null : Column.valueOf(Objects.requireNonNull(name)))
                        .toList(),
                "");
    }
}
