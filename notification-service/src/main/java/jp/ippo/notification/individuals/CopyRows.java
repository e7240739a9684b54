package jp.ippo.notification.individuals;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows in the binary format of PostgreSQL's COPY. */
final class CopyRows extends ByteArrayOutputStream {

    private final ByteBuffer number = ByteBuffer.allocate(2 * Long.BYTES);

    CopyRows(int expected) {
        super(expected);
    }

    CopyRows row(int fields) {
        number.clear().putShort((short) fields);
        write(number.array(), 0, Short.BYTES);
        return this;
    }

    CopyRows field(UUID id) {
        length(2 * Long.BYTES);
        number.clear().putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        write(number.array(), 0, 2 * Long.BYTES);
        return this;
    }

    CopyRows field(int value) {
        length(Integer.BYTES);
        length(value);
        return this;
    }

    /** As a bigint. */
    CopyRows field(@Nullable Long value) {
        if (value == null) {
            length(-1);
            return this;
        }
        length(Long.BYTES);
        number.clear().putLong(value);
        write(number.array(), 0, Long.BYTES);
        return this;
    }

    CopyRows field(String ascii) {
        return field(ascii.getBytes(US_ASCII));
    }

    CopyRows field(byte @Nullable [] bytes) {
        length(bytes == null ? -1 : bytes.length);
        if (bytes != null) write(bytes, 0, bytes.length);
        return this;
    }

    /** The bytes so far, not copied. */
    byte[] bytes() {
        return buf;
    }

    private void length(int value) {
        number.clear().putInt(value);
        write(number.array(), 0, Integer.BYTES);
    }
}
