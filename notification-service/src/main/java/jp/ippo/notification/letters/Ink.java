package jp.ippo.notification.letters;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;

/** Lines of text on their way to a page, as PDF operators. Places are millimetres from the sheet's upper left corner. */
final class Ink {

    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final double SHEET_HEIGHT = 297;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(US_ASCII);

    private final PrintFont font;
    private final BitSet used;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1024);

    /** @param used takes the characters that were written: they become part of the embedded font */
    Ink(PrintFont font, BitSet used) {
        this.font = font;
        this.used = used;
    }

    /**
     * @param baseline where the characters stand
     * @param size in points
     */
    Ink write(double left, double baseline, double size, String text) {
        if (text.isEmpty()) return this;
        operators("BT /F ");
        number(size);
        operators(" Tf 1 0 0 1 ");
        number(left * POINTS_PER_MM);
        operators(" ");
        number((SHEET_HEIGHT - baseline) * POINTS_PER_MM);
        operators(" Tm <");
        text.codePoints().forEach(c -> {
            used.set(c);
            int glyph = font.glyph(c);
            for (int shift = 12; shift >= 0; shift -= 4) out.write(HEX[glyph >> shift & 0xF]);
        });
        operators("> Tj ET\n");
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private void operators(String text) {
        for (int i = 0; i < text.length(); i++) out.write(text.charAt(i));
    }

    private void number(double value) {
        long hundredths = Math.round(value * 100);
        operators(Long.toString(hundredths / 100));
        int rest = (int) (hundredths % 100);
        if (rest == 0) return;
        out.write('.');
        out.write('0' + rest / 10);
        if (rest % 10 != 0) out.write('0' + rest % 10);
    }
}
