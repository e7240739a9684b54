package jp.ippo.notification.individuals.lists;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import jp.ippo.notification.individuals.lists.ReceivedFile.Format;

/** Tells a file by its first bytes, and text by all of them: Japanese text in windows-31j is hardly ever valid UTF-8. */
final class FormatCheck {

    private final CharsetDecoder decoder = UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer nowhere = CharBuffer.allocate(1 << 16);
    private byte[] begun = {};
    private byte[] head = {};
    private boolean valid = true;

    void look(byte[] bytes, int length) {
        if (head.length < 8) {
            var longer = Arrays.copyOf(head, Math.min(8, head.length + length));
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

    Format format() {
        if (starts('P', 'K', 3, 4)) return Format.XLSX;
        if (starts(0xD0, 0xCF, 0x11, 0xE0)) return Format.OLD_OR_LOCKED_EXCEL;
        if (starts(0xFF, 0xFE) || starts(0xFE, 0xFF)) return Format.UTF_16;
        if (!valid || !decode(ByteBuffer.wrap(begun), true)) return Format.WINDOWS_31J;
        return starts(0xEF, 0xBB, 0xBF) ? Format.UTF_8_WITH_BOM : Format.UTF_8_PLAIN;
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
