package jp.ippo.notification.individuals.lists;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the columns of a list are. */
final class ListColumns {

    private final int width;
    private final int[] places = new int[Column.values().length];

    private ListColumns(int width, Map<Column, Integer> found) {
        this.width = width;
        Arrays.fill(places, -1);
        found.forEach((column, place) -> places[column.ordinal()] = place);
    }

    /**
     * @return null when the header cannot be used; the problems say why, by position, since a file without a header has a
     *     person in this place
     */
    static @Nullable ListColumns of(int line, String[] header, Problems problems) {
        long before = problems.count();
        int width = header.length;
        while (width > 0 && header[width - 1].isBlank()) width--;
        var found = new EnumMap<Column, Integer>(Column.class);
        for (int place = 0; place < width; place++) {
            var column = Column.under(header[place]);
            if (column.isEmpty()) problems.add(line, (place + 1) + "列目", "見出しが何の列か分かりません。 / Unknown heading.");
            else if (found.putIfAbsent(column.get(), place) != null)
                problems.add(line, column.get().heading(), "見出しが二つあります。 / Twice in the header.");
        }
        for (var column : Column.values()) {
            if (column.isRequired() && !found.containsKey(column))
                problems.add(line, column.heading(), "見出しの行にありません。 / Missing in the header row.");
        }
        return problems.count() > before ? null : new ListColumns(width, found);
    }

    /** Cells beyond the header must be empty, as spreadsheets write them. */
    boolean fit(String[] cells) {
        return cells.length >= width && Arrays.stream(cells).skip(width).allMatch(String::isBlank);
    }

    /** Without the spaces around it; empty where the list has no such column. */
    String cell(String[] cells, Column column) {
        int place = places[column.ordinal()];
        return place < 0 ? "" : cells[place].strip();
    }
}
