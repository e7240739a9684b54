package jp.ippo.notification.letters;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * 印刷会社用CSV. What is printed is never altered: a row that a spreadsheet would take for a formula, or that the encoding
 * cannot carry, is named by its reference and the file is not made.
 */
final class PrintShopCsv {

    static final String HEADER = "番号,通知番号,郵便番号,住所,宛名,本文の宛名,項目,言語,本人の呼び方,お断り\r\n";

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    /** How the file is written. */
    enum Encoding {
        UTF_8,
        WINDOWS_31J
    }

    private final Encoding encoding;
    private final CharsetEncoder encoder;

    PrintShopCsv(Encoding encoding) {
        this.encoding = encoding;
        this.encoder = charset().newEncoder();
    }

    Charset charset() {
        return encoding == Encoding.UTF_8 ? StandardCharsets.UTF_8 : WINDOWS_31J;
    }

    boolean carries(Letter letter) {
        return cells(letter).stream().noneMatch(PrintShopCsv::isFormula)
                && encoder.canEncode(String.join("", cells(letter)));
    }

    void begin(OutputStream out) throws IOException {
        // Excel takes a file without the mark for windows-31j.
        if (encoding == Encoding.UTF_8) out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        out.write(HEADER.getBytes(charset()));
    }

    void write(int place, Letter letter, OutputStream out) throws IOException {
        var line = new StringBuilder().append(place);
        for (var cell : cells(letter))
            line.append(",\"").append(cell.replace("\"", "\"\"")).append('"');
        out.write(line.append("\r\n").toString().getBytes(charset()));
    }

    private static List<String> cells(Letter letter) {
        return List.of(
                letter.reference(),
                postalCode(letter),
                letter.address(),
                letter.name(),
                letter.greeting(),
                "・" + String.join("\n・", letter.items()),
                // Which of the texts the shop prints, and what stands in it for あなた.
                language(letter),
                letter.mention().who(),
                letter.mention().explanation());
    }

    private static String language(Letter letter) {
        return switch (letter.voice().reader()) {
            case JAPANESE -> "日本語";
            case EASY_JAPANESE -> "やさしい日本語";
            case ENGLISH -> "英語";
        };
    }

    /** With its hyphen, or a spreadsheet would drop the zeros in front. */
    private static String postalCode(Letter letter) {
        var digits = letter.postalCode();
        return digits.isEmpty() ? "" : digits.substring(0, 3) + "-" + digits.substring(3);
    }

    /** A spreadsheet calculates what begins like this, also behind spaces. */
    static boolean isFormula(String cell) {
        var text = cell.strip();
        return !text.isEmpty() && "=+-@＝＋－＠\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
