package jp.ippo.notification.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The typeface of the letters: BIZ UDGothic (SIL Open Font License 1.1, the licence lies beside it). Knows which characters
 * it can print, how wide they are and which glyph each of them is; safe to share.
 */
final class PrintFont {

    private static final String FILE = "/fonts/BIZUDGothic-Regular.ttf";

    /** Up to plane 2: behind it lie selectors and private use, which no letter can show. */
    private static final int CHARACTERS = 0x30000;

    private final byte[] file;
    private final char[] glyphs = new char[CHARACTERS];
    private final char[] advances = new char[CHARACTERS];

    PrintFont() {
        try (var resource = PrintFont.class.getResourceAsStream(FILE)) {
            if (resource == null) throw new IllegalStateException("the font of the letters is missing: " + FILE);
            file = resource.readAllBytes();
            try (var font = open()) {
                var table = font.getUnicodeCmapLookup();
                int perEm = font.getUnitsPerEm();
                for (int c = ' '; c < CHARACTERS; c++) {
                    int glyph = table.getGlyphId(c);
                    glyphs[c] = (char) glyph;
                    advances[c] = (char) (glyph == 0 ? 0 : font.getAdvanceWidth(glyph) * 1000 / perEm);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the font of the letters cannot be read", unreadable);
        }
    }

    /** For one run of a printer; not safe to share. */
    TrueTypeFont open() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    /**
     * Whether every character would be seen as the list writes it. What has no glyph of its own (外字), is drawn over its
     * neighbour or chooses another shape (異体字セレクタ) would not.
     */
    boolean prints(String text) {
        return text.codePoints().allMatch(this::prints);
    }

    private boolean prints(int c) {
        if (c >= CHARACTERS || glyphs[c] == 0) return false;
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> false;
            default -> true;
        };
    }

    int glyph(int c) {
        return glyphs[c];
    }

    /** In thousandths of the size. */
    int advance(int c) {
        return c < CHARACTERS ? advances[c] : 0;
    }

    int width(String text) {
        return text.codePoints().map(this::advance).sum();
    }
}
