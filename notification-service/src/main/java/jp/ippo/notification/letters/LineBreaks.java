package jp.ippo.notification.letters;

import java.util.ArrayList;
import java.util.List;

/**
 * 行分割と禁則処理: breaks text into lines as Japanese is set. A closing mark never begins a line, an opening one never ends
 * it, and a word or number in Latin letters stays whole as long as it fits into one line.
 */
final class LineBreaks {

    /** 行頭禁則. */
    private static final String NEVER_FIRST = "、。，．・：；？！゛゜ヽヾゝゞ々〻ー―‐／〜～…‥）〕］｝〉》」』】｠〙〗’”»°′″℃％‰"
            + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ,.!?)]};:%｡､｣･ｰﾞﾟ";
    /** 行末禁則. */
    private static final String NEVER_LAST = "（〔［｛〈《「『【｟〘〖‘“«([{｢￥＄£¥$＃№〒";
    /** 分離禁止: pairs of them stand together. */
    private static final String NEVER_PARTED = "…‥—―";

    private final PrintFont font;
    private final int width;

    /** @param width in thousandths of the size */
    LineBreaks(PrintFont font, int width) {
        this.font = font;
        this.width = width;
    }

    /** At least one line; an empty text is an empty line. */
    List<String> lines(String text) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n", -1)) lines(paragraph.codePoints().toArray(), lines);
        return lines;
    }

    private void lines(int[] text, List<String> lines) {
        int from = 0;
        while (true) {
            int end = fitting(text, from);
            if (end == text.length) {
                lines.add(new String(text, from, end - from));
                return;
            }
            int cut = end;
            while (cut > from && !mayBreak(text, cut)) cut--;
            // Nothing but unbreakable text in this line: better a hard break than a line that leaves the paper.
            if (cut == from) cut = Math.max(end, from + 1);
            lines.add(new String(text, from, cut - from));
            from = cut;
        }
    }

    private int fitting(int[] text, int from) {
        int sum = 0;
        for (int i = from; i < text.length; i++) {
            sum += font.advance(text[i]);
            if (sum > width) return i;
        }
        return text.length;
    }

    private static boolean mayBreak(int[] text, int at) {
        int before = text[at - 1];
        int after = text[at];
        if (after == ' ' || NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) return false;
        if (NEVER_PARTED.indexOf(before) >= 0 && before == after) return false;
        return !(isWord(before) && isWord(after));
    }

    private static boolean isWord(int c) {
        return c < 0x250 && c > ' ';
    }
}
