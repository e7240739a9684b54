package jp.ippo.intake.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as offices write them: UTF-8 or Shift_JIS, without anything a browser would run. */
final class TextFile {

    private static final List<Charset> READABLE = List.of(UTF_8, Charset.forName("windows-31j"));

    /** A page or a picture a browser would run: anything that begins like markup, or brings a script along. */
    private static final Pattern MARKUP =
            Pattern.compile("\\A\\s*<[!?a-z]|<\\s*(html|script|svg|iframe|object|embed)\\b", Pattern.CASE_INSENSITIVE);

    /** RFC 5322: a mail begins with its header. */
    private static final Pattern MAIL = Pattern.compile("\\A([A-Za-z0-9-]+:[^\\n]*\\n([ \\t][^\\n]*\\n)*)+\\r?\\n");

    private static final Pattern FROM = Pattern.compile("^From:", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private static final int HEADER = 64 * 1024;

    private TextFile() {}

    static FileKind kindOf(byte[] content, String givenName) throws NotTaken {
        var text = read(content);
        var beginning = text.substring(0, Math.min(text.length(), HEADER));
        if (isMail(beginning)) return FileKind.EML;
        if (MARKUP.matcher(text).find())
            throw new NotTaken(
                    "ウェブページ（HTML・SVG など）は添付できません。画面の写し（PNG）か PDF にしてください。",
                    "Web pages (HTML, SVG) are not taken; attach a picture of the screen (PNG) or a PDF.");
        return givenName.toLowerCase(Locale.ROOT).endsWith(".csv") ? FileKind.CSV : FileKind.TXT;
    }

    private static boolean isMail(String beginning) {
        var header = MAIL.matcher(beginning);
        return header.find() && FROM.matcher(header.group()).find();
    }

    private static String read(byte[] content) throws NotTaken {
        for (var charset : READABLE) {
            try {
                var text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(content))
                        .toString();
                var words = text.startsWith("\uFEFF") ? text.substring(1) : text;
                if (words.chars().noneMatch(TextFile::isControl)) return words;
            } catch (CharacterCodingException another) {
                // the next one, then
            }
        }
        throw new NotTaken(
                "この種類のファイルは添付できません。添付できるのは PDF、写真（PNG・JPEG）、Word・Excel・PowerPoint（docx・xlsx・pptx）、テキスト、CSV、メール（eml）です。",
                "This kind of file is not taken. Taken are PDF, PNG, JPEG, docx, xlsx, pptx, text, CSV and mail (eml).");
    }

    private static boolean isControl(int character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t' && character != '\f';
    }
}
