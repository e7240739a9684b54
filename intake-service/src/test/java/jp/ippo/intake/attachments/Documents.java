package jp.ippo.intake.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of every kind. */
public final class Documents {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml";

    private Documents() {}

    public static byte[] pdf(String words) {
        return ("%PDF-1.7\n% " + words + "\n%%EOF\n").getBytes(UTF_8);
    }

    static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    }

    static byte[] jpeg() {
        return new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'};
    }

    static byte[] docx() {
        return zip(types(WORD), Map.of("word/document.xml", "<w:document/>"));
    }

    static byte[] xlsx() {
        return zip(types(EXCEL), Map.of("xl/workbook.xml", "<workbook/>"));
    }

    public static byte[] docm() {
        return zip(types(MACROS), Map.of("word/document.xml", "<w:document/>", "word/vbaProject.bin", "macro"));
    }

    /** Says it is a plain document and brings a macro along. */
    static byte[] disguisedMacros() {
        return zip(types(WORD), Map.of("word/document.xml", "<w:document/>", "word/VBAProject.bin", "macro"));
    }

    static byte[] embedded() {
        return zip(types(WORD), Map.of("word/document.xml", "x", "word/embeddings/oleObject1.bin", "MZ"));
    }

    static byte[] archive() {
        return zip("", Map.of("run.exe", "MZ"));
    }

    /** A few hundred kilobytes that unpack to a gigabyte. */
    static byte[] bomb() {
        var zeroes = new byte[1024 * 1024];
        return zipped(zip -> {
            for (int i = 0; i < 1024; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i));
                zip.write(zeroes);
            }
        });
    }

    private static String types(String main) {
        return "<Types><Override PartName=\"/main.xml\" ContentType=\"" + main + "\"/></Types>";
    }

    private static byte[] zip(String types, Map<String, String> parts) {
        return zipped(zip -> {
            if (!types.isEmpty()) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.write(types.getBytes(UTF_8));
            }
            for (var part : new TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        });
    }

    private static byte[] zipped(Packing packing) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            packing.pack(zip);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private interface Packing {
        void pack(ZipOutputStream zip) throws IOException;
    }
}
