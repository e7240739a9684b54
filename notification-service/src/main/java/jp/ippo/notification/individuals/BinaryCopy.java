package jp.ippo.notification.individuals;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows through PostgreSQL's COPY, in its binary format. */
final class BinaryCopy implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int FLUSH_AT = 1 << 16;

    private final CopyIn copy;
    private final Buffer waiting = new Buffer();
    private final DataOutputStream out = new DataOutputStream(waiting);

    /** @param columns {@code table (column, …)} */
    BinaryCopy(Connection connection, String columns) throws SQLException, IOException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + columns + " from stdin (format binary)");
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
    }

    BinaryCopy row(int fields) throws IOException {
        if (waiting.size() >= FLUSH_AT) flush();
        out.writeShort(fields);
        return this;
    }

    BinaryCopy field(UUID id) throws IOException {
        out.writeInt(2 * Long.BYTES);
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
        return this;
    }

    BinaryCopy field(int number) throws IOException {
        out.writeInt(Integer.BYTES);
        out.writeInt(number);
        return this;
    }

    BinaryCopy field(String ascii) throws IOException {
        return field(ascii.getBytes(US_ASCII));
    }

    BinaryCopy field(byte @Nullable [] bytes) throws IOException {
        if (bytes == null) {
            out.writeInt(-1);
            return this;
        }
        out.writeInt(bytes.length);
        out.write(bytes);
        return this;
    }

    void finish() throws IOException, SQLException {
        out.writeShort(-1);
        flush();
        copy.endCopy();
    }

    private void flush() throws IOException {
        try {
            copy.writeToCopy(waiting.bytes(), 0, waiting.size());
            waiting.reset();
        } catch (SQLException refused) {
            throw new IOException("the database stopped taking the list", refused);
        }
    }

    /** Unfinished rows are dropped. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) copy.cancelCopy();
    }

    /** Hands its bytes out without copying them. */
    private static final class Buffer extends ByteArrayOutputStream {

        Buffer() {
            super(FLUSH_AT * 2);
        }

        byte[] bytes() {
            return buf;
        }
    }
}
