package jp.ippo.notification.desk.closing;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import jp.ippo.notification.desk.SafeCsv;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** All tables of a year as one file for a spreadsheet: UTF-8 with a byte order mark, and no cell that is taken for a formula. */
final class StatisticsCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private StatisticsCsv() {}

    static void write(int year, List<String> columns, Map<String, List<NamedLine>> tables, Writer out)
            throws IOException {
        out.write(BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(out, CSVFormat.EXCEL)) {
            csv.printRecord(columns);
            for (var table : tables.entrySet()) for (var one : table.getValue()) print(csv, year, table.getKey(), one);
        }
    }

    private static void print(CSVPrinter csv, int year, String table, NamedLine one) throws IOException {
        var line = one.line();
        csv.printRecord(
                year,
                table,
                SafeCsv.harmless(one.name()),
                line.cases(),
                line.required(),
                line.notRequired(),
                line.undecided(),
                line.persons(),
                line.personsUnknown(),
                line.filed(),
                line.inTime(),
                line.medianDay(),
                line.latestDay());
    }
}
