package jp.ippo.assessment.law;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;

/** A table that a lawyer reads and the build runs. Lines that begin with # are remarks; the first other line names the columns. */
final class LawyersTable {

    private LawyersTable() {}

    static List<TableRow> read(String name) throws IOException {
        try (InputStream stream = LawyersTable.class.getResourceAsStream(name)) {
            var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
            var columns = lines.get(0).split(",");
            return lines.stream().skip(1).map(line -> row(columns, line)).toList();
        }
    }

    private static TableRow row(String[] columns, String line) {
        var values = line.split(",", -1);
        if (values.length != columns.length) {
            throw new IllegalArgumentException(values.length + " cells instead of " + columns.length + ": " + line);
        }
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.length; i++) {
            cells.put(columns[i], values[i].strip());
        }
        return new TableRow(cells);
    }
}
