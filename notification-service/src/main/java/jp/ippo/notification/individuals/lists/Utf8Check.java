package jp.ippo.notification.individuals.lists;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import jp.ippo.notification.individuals.lists.ReceivedFile.Encoding;

/** Looks at every byte of a file: Japanese text in windows-31j is hardly ever valid UTF-8. */
final class Utf8Check {

    private final CharsetDecoder decoder = UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer nowhere = CharBuffer.allocate(1 << 16);
    private byte[] begun = {};
    private byte[] head = {};
    private boolean valid = true;

    void look(byte[] bytes, int length) {
        if (head.length < 3) {
            var longer = Arrays.copyOf(head, Math.min(3, head.length + length));
            System.arraycopy(bytes, 0, longer, head.length, longer.length - head.length);
            head = longer;
        }
        if (!valid) return;
        var in = ByteBuffer.allocate(begun.length + length)
                .put(begun)
                .put(bytes, 0, length)
                .flip();
        valid = decode(in, false);
        begun = new byte[in.remaining()];
        in.get(begun);
    }

    Encoding encoding() {
        if (starts(0xFF, 0xFE) || starts(0xFE, 0xFF)) return Encoding.UTF_16;
        if (!valid || !decode(ByteBuffer.wrap(begun), true)) return Encoding.WINDOWS_31J;
        return starts(0xEF, 0xBB, 0xBF) ? Encoding.UTF_8_WITH_BOM : Encoding.UTF_8_PLAIN;
    }

    private boolean decode(ByteBuffer in, boolean end) {
        while (true) {
            nowhere.clear();
            var result = decoder.decode(in, nowhere, end);
            if (result.isError()) return false;
            if (result.isUnderflow()) return true;
        }
    }

    private boolean starts(int... expected) {
        if (head.length < expected.length) return false;
        for (int i = 0; i < expected.length; i++) {
            if ((head[i] & 0xFF) != expected[i]) return false;
        }
        return true;
    }
}
