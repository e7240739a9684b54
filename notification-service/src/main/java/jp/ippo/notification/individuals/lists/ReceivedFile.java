package jp.ippo.notification.individuals.lists;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.springframework.util.unit.DataSize;

/**
 * A list as it came in, put aside until it is known in which encoding it is written and whether it was here before. On
 * the disk it is sealed with a key that exists in this object only.
 */
final class ReceivedFile implements AutoCloseable {

    private static final byte[] NO_ASSOCIATED_DATA = {};
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private final Path path;
    private final StreamingAead key;
    private final byte[] digest;
    private final long size;
    private final Format format;
    private volatile long consumed;

    /** How a list may be written. */
    enum Format {
        UTF_8_PLAIN,
        UTF_8_WITH_BOM,
        WINDOWS_31J,
        /** what a spreadsheet calls "Unicode text" */
        UTF_16,
        XLSX,
        /** .xls, or an .xlsx under a password */
        OLD_OR_LOCKED_EXCEL
    }

    private ReceivedFile(Path path, StreamingAead key, byte[] digest, long size, Format format) {
        this.path = path;
        this.key = key;
        this.digest = digest;
        this.size = size;
        this.format = format;
    }

    /** @throws TooLarge beyond the limit */
    static ReceivedFile receive(InputStream in, DataSize limit) throws IOException, TooLarge {
        var key = newKey();
        var path = Files.createTempFile("list", ".sealed");
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var look = new FormatCheck();
            long size = 0;
            try (OutputStream out = key.newEncryptingStream(Files.newOutputStream(path), NO_ASSOCIATED_DATA)) {
                var buffer = new byte[1 << 16];
                for (int read; (read = in.read(buffer)) >= 0; ) {
                    size += read;
                    if (size > limit.toBytes()) throw new TooLarge();
                    digest.update(buffer, 0, read);
                    look.look(buffer, read);
                    out.write(buffer, 0, read);
                }
            }
            return new ReceivedFile(path, key, digest.digest(), size, look.format());
        } catch (GeneralSecurityException impossible) {
            Files.deleteIfExists(path);
            throw new IllegalStateException("the list could not be put aside", impossible);
        } catch (IOException | TooLarge | RuntimeException gone) {
            Files.deleteIfExists(path);
            throw gone;
        }
    }

    /** SHA-256 of the file. Not to be stored as it is: of a short list it could be guessed back. */
    byte[] digest() {
        return digest;
    }

    /** How much of the file was read again, from 0 to 1. */
    double done() {
        return size == 0 ? 1 : (double) consumed / size;
    }

    Format format() {
        return format;
    }

    long size() {
        return size;
    }

    Reader text() throws IOException {
        var bytes = bytes();
        if (format == Format.UTF_8_WITH_BOM) bytes.readNBytes(3);
        // What cannot be decoded becomes U+FFFD, and its row is refused.
        return new BufferedReader(
                new InputStreamReader(bytes, format == Format.WINDOWS_31J ? WINDOWS_31J : UTF_8), 1 << 16);
    }

    InputStream bytes() throws IOException {
        try {
            consumed = 0;
            return new Counted(key.newDecryptingStream(Files.newInputStream(path), NO_ASSOCIATED_DATA));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the list could not be taken up again", impossible);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static StreamingAead newKey() {
        try {
            StreamingAeadConfig.register();
            return KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB)
                    .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM is not available", impossible);
        }
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream source) {
            super(source);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) consumed += read;
            return read;
        }
    }

    /** The file is larger than this installation takes. */
    static final class TooLarge extends Exception {}
}
