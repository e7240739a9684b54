package jp.ippo.notification.individuals;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way through PostgreSQL's COPY, in its binary format. */
final class BinaryCopy implements AutoCloseable {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] END = {-1, -1};

    private final CopyIn copy;

    /** @param columns {@code table (column, …)} */
    BinaryCopy(Connection connection, String columns) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + columns + " from stdin (format binary)");
        copy.writeToCopy(HEADER, 0, HEADER.length);
    }

    void write(CopyRows rows) throws IOException {
        try {
            copy.writeToCopy(rows.bytes(), 0, rows.size());
        } catch (SQLException refused) {
            throw new IOException("the database stopped taking the list", refused);
        }
    }

    void finish() throws IOException {
        try {
            copy.writeToCopy(END, 0, END.length);
            copy.endCopy();
        } catch (SQLException refused) {
            throw new IOException("the database stopped taking the list", refused);
        }
    }

    /** Unfinished rows are dropped. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) copy.cancelCopy();
    }
}
