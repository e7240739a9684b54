package jp.ippo.notification.channels;

import java.io.IOException;
import java.util.List;

/** A table on its way to a spreadsheet, row by row. */
interface Table {

    void row(List<String> cells) throws IOException;
}
