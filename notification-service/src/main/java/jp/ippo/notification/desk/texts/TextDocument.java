package jp.ippo.notification.desk.texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import jp.ippo.notification.deadlines.JapaneseDay;
import jp.ippo.notification.texts.Part;
import jp.ippo.notification.texts.TextVersion;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A text as a file to hand on. Its first line says that it is a draft while nobody approved it, and that it is of a drill. */
final class TextDocument {

    private TextDocument() {}

    static String plain(TextVersion text, boolean drill) {
        var lines = new StringBuilder(standing(text, drill)).append("\n\n");
        lines.append(text.part(Part.TITLE)).append("\n");
        for (var part : text.kind().parts()) {
            if (part == Part.TITLE || text.part(part).isEmpty()) continue;
            lines.append("\n■ ")
                    .append(part.ja())
                    .append("\n")
                    .append(text.part(part))
                    .append("\n");
        }
        // Windows editors of old still want both.
        return lines.toString().replace("\n", "\r\n");
    }

    static byte[] word(TextVersion text, boolean drill) {
        try (var document = new XWPFDocument();
                var file = new ByteArrayOutputStream()) {
            var standing = document.createParagraph();
            standing.setAlignment(ParagraphAlignment.RIGHT);
            standing.createRun().setText(standing(text, drill));
            var title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            var run = title.createRun();
            run.setText(text.part(Part.TITLE));
            run.setBold(true);
            run.setFontSize(14);
            for (var part : text.kind().parts()) {
                if (part == Part.TITLE || text.part(part).isEmpty()) continue;
                var heading = document.createParagraph().createRun();
                heading.setBold(true);
                heading.setText(part.ja());
                for (var line : text.part(part).split("\n"))
                    document.createParagraph().createRun().setText(line);
            }
            document.write(file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String standing(TextVersion text, boolean drill) {
        var approval = text.approval();
        var mark = drill ? "【訓練】" : "";
        if (approval == null) return mark + "【案】第" + text.version() + "版（未承認）";
        return mark + "第" + text.version() + "版（" + JapaneseDay.era(JapaneseDay.of(approval.at())) + "承認）";
    }
}
