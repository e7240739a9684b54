package jp.ippo.notification.individuals.lists;

import java.io.IOException;

/** Reads a list, whatever kind of file it is. */
final class ListFile {

    private ListFile() {}

    /** @throws IOException from the file or the taker; what is wrong with the list is a problem, not an exception */
    static void read(ReceivedFile file, Problems problems, Rows rows) throws IOException {
        switch (file.format()) {
            case XLSX -> new PeopleXlsx(problems, rows).read(file);
            case OLD_OR_LOCKED_EXCEL ->
                problems.add(
                        0,
                        "file",
                        "古い形式（.xls）か、パスワード付きのブックです。パスワードなしの .xlsx か CSV で保存し直してください。 / An old .xls or a workbook under a password; save it as .xlsx without one, or as CSV.");
            case UTF_16 ->
                problems.add(0, "file", "UTF-16 です。「CSV UTF-8」で保存し直してください。 / UTF-16: save it again as CSV UTF-8.");
            case UTF_8_PLAIN, UTF_8_WITH_BOM, WINDOWS_31J -> {
                try (var text = file.text()) {
                    new PeopleCsv(problems, rows).read(text);
                }
            }
        }
    }
}
