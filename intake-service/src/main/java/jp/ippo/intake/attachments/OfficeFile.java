package jp.ippo.intake.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks into a container: only documents of Office without anything that can run are taken. */
final class OfficeFile {

    private static final String TYPES = "[Content_Types].xml";
    private static final int LARGEST_TYPES = 1024 * 1024;
    private static final int MOST_PARTS = 10_000;
    /** What eight megabytes hold when nothing is wrong with them; a bomb unpacks to far more. */
    private static final long LARGEST_UNPACKED = 256L * 1024 * 1024;

    private static final String BROKEN_JA = "文書として開けません。保存し直すか、PDF にしてください。";
    private static final String BROKEN_EN = "It cannot be opened as a document; save it again or as PDF.";

    private OfficeFile() {}

    static FileKind kindOf(byte[] content) throws NotTaken {
        refuseWhatRuns(content);
        var types = types(content);
        if (types.toLowerCase(Locale.ROOT).contains("macroenabled")) throw macros();
        if (types.contains("wordprocessingml.document.main+xml")) return FileKind.DOCX;
        if (types.contains("spreadsheetml.sheet.main+xml")) return FileKind.XLSX;
        if (types.contains("presentationml.presentation.main+xml")) return FileKind.PPTX;
        throw new NotTaken(
                "圧縮ファイル（zip）などは添付できません。中のファイルを一つずつ添付してください。",
                "Archives (zip) are not taken; attach the files in it one by one.");
    }

    /**
     * The names of the parts stand unpacked in the file, in two lists that need not agree: whichever list a program
     * reads, it would find the part under one of these names.
     */
    private static void refuseWhatRuns(byte[] content) throws NotTaken {
        var names = new String(content, ISO_8859_1).toLowerCase(Locale.ROOT);
        if (names.contains("vbaproject") || names.contains("macrosheets/")) throw macros();
        if (names.contains("activex/") || names.contains("embeddings/oleobject"))
            throw new NotTaken(
                    "別のファイルやプログラムが埋め込まれた文書は添付できません。PDF にしてください。",
                    "Documents with embedded objects are not taken; save it as PDF.");
    }

    private static NotTaken macros() {
        return new NotTaken(
                "マクロを含む文書は添付できません。マクロなし（docx・xlsx）で保存し直してください。",
                "Documents with macros are not taken; save it without macros (docx, xlsx).");
    }

    private static String types(byte[] content) throws NotTaken {
        long left = LARGEST_UNPACKED;
        int parts = 0;
        var types = "";
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) throw new NotTaken(BROKEN_JA, BROKEN_EN);
                if (entry.getName().equals(TYPES) && types.isEmpty()) {
                    types = new String(zip.readNBytes(LARGEST_TYPES), UTF_8);
                    left -= types.length();
                }
                left = skip(zip, left);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new NotTaken(BROKEN_JA, BROKEN_EN);
        }
        return types;
    }

    private static long skip(InputStream part, long left) throws IOException, NotTaken {
        var buffer = new byte[8192];
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            left -= read;
            if (left < 0) throw new NotTaken(BROKEN_JA, BROKEN_EN);
        }
        return left;
    }
}
