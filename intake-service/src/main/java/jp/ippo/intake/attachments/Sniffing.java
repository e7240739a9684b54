package jp.ippo.intake.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** Tells the kind of a file from its bytes. What it is called decides nothing but whether a text is a table. */
final class Sniffing {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };

    private Sniffing() {}

    static FileKind kindOf(byte[] content, String givenName) throws NotTaken {
        if (content.length == 0) throw new NotTaken("中身が空です。", "It is empty.");
        if (starts(content, "%PDF-")) return FileKind.PDF;
        if (starts(content, PNG)) return FileKind.PNG;
        if (starts(content, JPEG)) return FileKind.JPEG;
        if (starts(content, ZIP)) return OfficeFile.kindOf(content);
        if (starts(content, OLE2))
            throw new NotTaken(
                    "古い形式（.doc・.xls・.msg）かパスワード付きの文書は添付できません。パスワードを外し、docx・xlsx・eml で保存し直してください。",
                    "Old formats (.doc, .xls, .msg) and documents with a password are not taken; save as docx, xlsx or eml without a password.");
        if (isProgram(content)) throw new NotTaken("プログラム（実行ファイル）は添付できません。", "Programs are not taken.");
        return TextFile.kindOf(content, givenName);
    }

    /** Windows, Linux, macOS and Java programs, shortcuts of Windows, and scripts that name their interpreter. */
    private static boolean isProgram(byte[] content) {
        return starts(content, "MZ")
                || starts(content, "\u007fELF")
                || starts(content, "#!")
                || starts(content, new byte[] {'L', 0, 0, 0, 1, 0x14, 2, 0})
                || starts(content, new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe})
                || starts(content, new byte[] {(byte) 0xcf, (byte) 0xfa, (byte) 0xed, (byte) 0xfe})
                || starts(content, new byte[] {(byte) 0xfe, (byte) 0xed, (byte) 0xfa, (byte) 0xcf});
    }

    private static boolean starts(byte[] content, String magic) {
        return starts(content, magic.getBytes(ISO_8859_1));
    }

    private static boolean starts(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }
}
