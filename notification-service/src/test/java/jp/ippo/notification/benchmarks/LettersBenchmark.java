package jp.ippo.notification.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.ippo.notification.letters.LetterRun;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Letters per second against a bare PDFBox loop that writes the same characters with the same embedded font into files of the
 * same number of letters, and does nothing else. Ours also looks at every letter first (glyphs, window, pages), breaks its
 * lines and digests its file. Rounds alternate; the middle one of each counts.
 *
 * <p>Arguments: letters per round (10000), letters per file (1000), rounds (5), the JSON file (none).
 */
public final class LettersBenchmark {

    private static final LetterRun.Own MARKS = new LetterRun.Own("@R@", "1111111", "@A@", "@N@");
    private static final double GOAL = 0.7;

    private LettersBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int letters = argument(arguments, 0, 10_000);
        int perFile = argument(arguments, 1, 1_000);
        int rounds = argument(arguments, 2, 5);
        var ours = new double[rounds];
        var bare = new double[rounds];
        try (var run = new LetterRun();
                var font = font()) {
            var lines = lines(run.printMarks(MARKS));
            ours(run, perFile, perFile);
            bare(font, lines, perFile, perFile);
            for (int round = 0; round < rounds; round++) {
                ours[round] = letters / ours(run, letters, perFile);
                bare[round] = letters / bare(font, lines, letters, perFile);
            }
        }
        double ratio = middle(ours) / middle(bare);
        System.out.printf(
                "letters/s: %.0f ours, %.0f bare PDFBox, ratio %.2f (goal %.1f)%n",
                middle(ours), middle(bare), ratio, GOAL);
        var json = String.format(
                Locale.ROOT,
                "{\"benchmark\":\"letters\",\"letters\":%d,\"perFile\":%d,\"rounds\":%d,\"oursPerSecond\":%.0f,"
                        + "\"barePerSecond\":%.0f,\"ratio\":%.3f,\"goal\":%.1f,\"reached\":%b}",
                letters,
                perFile,
                rounds,
                middle(ours),
                middle(bare),
                ratio,
                GOAL,
                ratio >= GOAL);
        if (arguments.length > 3) Files.writeString(Path.of(arguments[3]), json);
        else System.out.println(json);
    }

    /** @return seconds */
    private static double ours(LetterRun run, int letters, int perFile) throws Exception {
        long begun = System.nanoTime();
        for (int first = 1, number = 1; first <= letters; first += perFile, number++)
            run.print(number, first, Math.min(perFile, letters - first + 1), digested());
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double bare(TrueTypeFont font, List<String> lines, int letters, int perFile) throws Exception {
        long begun = System.nanoTime();
        for (int first = 1; first <= letters; first += perFile) {
            try (var document = new PDDocument()) {
                var embedded = PDType0Font.load(document, font, true);
                for (int number = first; number < first + Math.min(perFile, letters - first + 1); number++) {
                    var own = LetterRun.own(number);
                    var page = new PDPage(PDRectangle.A4);
                    document.addPage(page);
                    try (var content = new PDPageContentStream(document, page, AppendMode.OVERWRITE, false)) {
                        content.beginText();
                        content.setFont(embedded, 10.5f);
                        content.setLeading(16);
                        content.newLineAtOffset(57, 780);
                        for (var line : lines) {
                            content.showText(line.replace("@R@", own.reference())
                                    .replace("111-1111", own.postalCode())
                                    .replace("@A@", own.address())
                                    .replace("@N@", own.name()));
                            content.newLine();
                        }
                        content.endText();
                    }
                }
                document.save(OutputStream.nullOutputStream(), CompressParameters.NO_COMPRESSION);
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static List<String> lines(byte[] marked) throws IOException {
        try (var document = Loader.loadPDF(marked)) {
            var lines = new ArrayList<>(
                    new PDFTextStripper().getText(document).lines().toList());
            lines.removeIf(String::isBlank);
            return lines;
        }
    }

    private static TrueTypeFont font() throws IOException {
        try (InputStream file = LettersBenchmark.class.getResourceAsStream("/fonts/BIZUDGothic-Regular.ttf")) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            // Looking for Latin ligatures costs PDFBox fifty times the rest; the bare loop is spared that.
            font.setEnableGsub(false);
            return font;
        }
    }

    private static OutputStream digested() throws Exception {
        return new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"));
    }

    private static double middle(double[] measured) {
        var sorted = measured.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static int argument(String[] arguments, int place, int usual) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : usual;
    }
}
