package jp.ippo.notification.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** 書類: plain text on A4 sheets, numbered, in the typeface of the letters: for what is printed and filed, not sent. */
@Component
public class PlainSheets {

    private static final byte[] NOTHING = {};
    private static final double LEFT = 20;
    private static final double WIDTH = 170;
    private static final double TOP = 22;
    private static final double BOTTOM = 280;
    private static final double MM_PER_POINT = 25.4 / 72;
    private static final double LEADING = 1.5;

    private final PrintFont font = new PrintFont();

    /** A paragraph. */
    public record Text(double size, double above, String words) {

        public static Text title(String words) {
            return new Text(15, 0, words);
        }

        public static Text heading(String words) {
            return new Text(11, 5, words);
        }

        public static Text line(String words) {
            return new Text(8.5, 0, words);
        }

        public static Text record(String words) {
            return new Text(8.5, 1.5, words);
        }
    }

    /** What the typeface cannot show is a 〓. The same texts always make the same bytes. */
    public byte[] print(List<Text> texts) {
        var used = new BitSet();
        var pages = new ArrayList<Ink>();
        double y = TOP;
        for (var text : texts) {
            y += text.above();
            double step = text.size() * MM_PER_POINT * LEADING;
            int em = (int) (WIDTH / (text.size() * MM_PER_POINT) * 1000);
            for (var line : new LineBreaks(font, em).lines(printable(text.words()))) {
                if (pages.isEmpty() || y + step > BOTTOM) {
                    pages.add(new Ink(font, used));
                    y = TOP;
                }
                y += step;
                pages.get(pages.size() - 1).write(LEFT, y, text.size(), line);
            }
        }
        return file(pages, used);
    }

    private byte[] file(List<Ink> pages, BitSet used) {
        try (var opened = font.open();
                var file = new LetterFile(opened, 0)) {
            for (int i = 0; i < pages.size(); i++) {
                var page = pages.get(i).write(100, 289, 8, (i + 1) + " / " + pages.size());
                file.addPage(NOTHING, page.bytes());
            }
            file.used().or(used);
            var out = new ByteArrayOutputStream();
            file.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException("the sheets cannot be made", broken);
        }
    }

    private String printable(String text) {
        var shown = new StringBuilder();
        text.replace('\t', ' ').codePoints().forEach(c -> {
            var one = new String(Character.toChars(c));
            shown.append(c == '\n' || font.prints(one) ? one : "〓");
        });
        return shown.toString();
    }
}
