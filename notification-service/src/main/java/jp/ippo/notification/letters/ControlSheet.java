package jp.ippo.notification.letters;

import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.UUID;
import jp.ippo.notification.deadlines.JapaneseDay;

/** 送付票: the paper that goes with the files to the printer, and comes back signed. No personal data. */
final class ControlSheet {

    private static final int LINES_ON_FIRST = 40;
    private static final int LINES_ON_OTHERS = 50;
    private static final double SIZE = 7;

    private final PrintFont font;

    ControlSheet(PrintFont font) {
        this.font = font;
    }

    void write(UUID incidentId, LetterBatch batch, OutputStream out) throws IOException {
        try (var opened = font.open();
                var file = new LetterFile(opened, 0)) {
            var used = new BitSet();
            var ink = head(incidentId, batch, used);
            double y = 78;
            int room = LINES_ON_FIRST;
            for (var one : batch.files()) {
                if (room-- == 0) {
                    file.addPage(NOTHING, ink.bytes());
                    ink = new Ink(font, used);
                    y = 20;
                    room = LINES_ON_OTHERS - 1;
                }
                ink.write(20, y, SIZE, "%4d".formatted(one.file()));
                ink.write(30, y, SIZE, "%6d通".formatted(one.letters()));
                ink.write(46, y, SIZE, one.firstReference() + " ～ " + one.lastReference());
                ink.write(104, y, SIZE, one.digest());
                y += 5;
            }
            file.addPage(NOTHING, ink.bytes());
            file.used().or(used);
            file.save(out);
        }
    }

    private static final byte[] NOTHING = {};

    private Ink head(UUID incidentId, LetterBatch batch, BitSet used) {
        var ink = new Ink(font, used);
        ink.write(20, 25, 14, "送付票（印刷・封入封緘）");
        ink.write(20, 35, 9, "事案番号　" + incidentId);
        ink.write(20, 41, 9, "束の番号　第" + batch.number() + "号　　発信日　" + JapaneseDay.era(batch.datedOn()));
        ink.write(
                20,
                47,
                9,
                "通数　" + batch.letters() + "通　　1通あたり　" + batch.pages() + "枚（片面）　　ファイル　"
                        + batch.files().size() + "個");
        ink.write(20, 53, 9, "承認されたダイジェスト（SHA-256）");
        ink.write(20, 58, 8, String.valueOf(batch.digest()));
        ink.write(20, 64, 8, "受け取ったファイルのSHA-256が下の値と違うときは、印刷せずに連絡してください。");
        ink.write(20, 72, 8, "番号　　通数　　　最初の通知番号 ～ 最後の通知番号　　　　　　　SHA-256");
        return ink;
    }
}
