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

/** Rows of {@code person} through PostgreSQL's COPY, in its binary format. */
final class PersonCopy implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int FLUSH_AT = 1 << 16;

    private final CopyIn copy;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(FLUSH_AT * 2);
    private final DataOutputStream out = new DataOutputStream(waiting);

    PersonCopy(Connection connection) throws SQLException, IOException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                copy person (person_id, incident_id, list_id, line, channel, reference, sealed, email_mark)
                from stdin (format binary)
                """);
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
    }

    void add(
            UUID personId,
            UUID incidentId,
            UUID listId,
            int line,
            String channel,
            String reference,
            byte[] sealed,
            byte @Nullable [] emailMark)
            throws IOException {
        out.writeShort(8);
        field(personId);
        field(incidentId);
        field(listId);
        out.writeInt(Integer.BYTES);
        out.writeInt(line);
        field(channel.getBytes(US_ASCII));
        field(reference.getBytes(US_ASCII));
        field(sealed);
        if (emailMark == null) out.writeInt(-1);
        else field(emailMark);
        if (waiting.size() >= FLUSH_AT) flush();
    }

    void finish() throws IOException, SQLException {
        out.writeShort(-1);
        flush();
        copy.endCopy();
    }

    private void field(UUID id) throws IOException {
        out.writeInt(2 * Long.BYTES);
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private void field(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void flush() throws IOException {
        try {
            copy.writeToCopy(waiting.toByteArray(), 0, waiting.size());
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
}
