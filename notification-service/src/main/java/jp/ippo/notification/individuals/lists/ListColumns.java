package jp.ippo.notification.individuals.lists;

import java.util.Arrays;
import java.util.Map;

/** Where the columns of a list are. */
final class ListColumns {

    private final int width;
    private final int[] places = new int[Column.values().length];
    private final String itemsOfAll;

    ListColumns(int width, Map<Column, Integer> found, String itemsOfAll) {
        this.width = width;
        this.itemsOfAll = itemsOfAll;
        Arrays.fill(places, -1);
        found.forEach((column, place) -> places[column.ordinal()] = place);
    }

    /** Cells beyond the header must be empty, as spreadsheets write them. */
    boolean fit(String[] cells) {
        if (cells.length < width) return false;
        for (int place = width; place < cells.length; place++) {
            if (!cells[place].isBlank()) return false;
        }
        return true;
    }

    /** Without the spaces around it; empty where the list has no such column. */
    String cell(String[] cells, Column column) {
        int place = places[column.ordinal()];
        if (place < 0) return column == Column.ITEMS ? itemsOfAll : "";
        return cells[place].strip();
    }
}
