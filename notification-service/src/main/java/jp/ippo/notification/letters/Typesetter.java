package jp.ippo.notification.letters;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.ippo.notification.individuals.Language;
import jp.ippo.notification.letters.LetterPlan.Spot;

/** Sets the letters of one batch. Not safe to share. */
final class Typesetter {

    static final double LEFT = 20;
    static final double RIGHT = 190;
    static final double SIZE = 10.5;
    private static final double LEADING = 5.4;
    private static final double TITLE_SIZE = 14;
    private static final double TITLE_LEADING = 7.5;
    private static final double SMALL = 9;
    private static final double SMALL_LEADING = 5;
    private static final double TOP = 25;
    private static final double BOTTOM = 280;
    private static final double MM_PER_POINT = 25.4 / 72;
    private static final double BEHIND_WINDOW = 4;
    private static final double BELOW_FOLD = 9;

    private final PrintFont font;
    private final LetterText text;
    private final List<String> letterhead;
    private final Envelope.Area seen;
    private final LineBreaks breaks;
    private final LineBreaks itemBreaks;
    private final BitSet used = new BitSet();
    private final Map<List<Integer>, LetterPlan> plans = new HashMap<>();

    /** @param letterhead date and sender, at the upper right where the window never shows it */
    Typesetter(PrintFont font, Envelope envelope, LetterText text, List<String> letterhead) {
        this.font = font;
        this.text = text;
        this.letterhead = letterhead;
        this.seen = envelope.everSeen();
        int em = thousandths(RIGHT - LEFT, SIZE);
        this.breaks = new LineBreaks(font, em);
        this.itemBreaks = new LineBreaks(font, em - 1000);
    }

    /** Everything that everybody reads can be printed. */
    boolean printsCommonText() {
        return font.prints(text.title().replace("\n", ""))
                && letterhead.stream().allMatch(font::prints)
                && text.parts().stream()
                        .allMatch(part ->
                                font.prints(part.text().replace("\n", "").replace("\t", "")));
    }

    /** For a page that holds nothing. */
    String nothingHere() {
        return text.written() == Language.ENGLISH ? "(This page is left blank.)" : "（このページに記載はありません。）";
    }

    /** The characters of what everybody reads. */
    BitSet used() {
        return used;
    }

    /**
     * A letter, set.
     *
     * @param own the person's own lines, one for each spot of the plan
     */
    record Setting(LetterPlan plan, List<String> own) {

        @Override
        public String toString() {
            return "Setting[***]";
        }
    }

    Setting set(Letter letter) {
        var own = new ArrayList<String>();
        var lengths = new ArrayList<Integer>();
        for (var part : text.parts()) {
            if (part.isShared()) continue;
            var lines = own(part, letter);
            own.addAll(lines);
            lengths.add(lines.size());
        }
        return new Setting(plans.computeIfAbsent(lengths, this::plan), own);
    }

    private List<String> own(LetterText.Part part, Letter letter) {
        return switch (part.kind()) {
            case GREETING -> breaks.lines(letter.greeting());
            case REFERENCE -> List.of(part.text() + letter.reference());
            case ITEMS -> items(letter);
            case MENTION -> {
                var paragraph = LetterText.called(part.text(), letter.mention()).replace("\t", "　");
                yield paragraph.isEmpty() ? List.of() : breaks.lines(paragraph);
            }
            case COMMON, HEADING -> throw new IllegalArgumentException("nobody's own: " + part.kind());
        };
    }

    private List<String> items(Letter letter) {
        var lines = new ArrayList<String>();
        for (var item : letter.items()) {
            var mark = "・";
            for (var line : itemBreaks.lines(item)) {
                lines.add(mark + line);
                mark = "　";
            }
        }
        return lines;
    }

    /** @param lengths of what is the person's own, in lines */
    private LetterPlan plan(List<Integer> lengths) {
        var pages = new ArrayList<Ink>();
        pages.add(firstPage());
        var spots = new ArrayList<Spot>();
        double baseline = bodyTop();
        int next = 0;
        for (var part : text.parts()) {
            boolean shared = part.isShared();
            var lines = shared ? breaks.lines(part.text().replace("\t", "　")) : List.<String>of();
            int count = shared ? lines.size() : lengths.get(next++);
            boolean heading = part.kind() == LetterText.Kind.HEADING;
            for (int i = 0; i < count; i++) {
                // A heading takes at least one line of what it heads with it.
                if (baseline + (heading ? LEADING : 0) > BOTTOM) {
                    pages.add(new Ink(font, used));
                    baseline = TOP + SIZE * MM_PER_POINT;
                }
                if (!shared) spots.add(new Spot(pages.size() - 1, baseline));
                else pages.get(pages.size() - 1).write(LEFT, baseline, SIZE, lines.get(i));
                baseline += shared && lines.get(i).isEmpty() ? LEADING / 2 : LEADING;
            }
        }
        return new LetterPlan(pages.stream().map(Ink::bytes).toList(), spots);
    }

    private Ink firstPage() {
        var ink = new Ink(font, used);
        double left = Math.max(seen.right() + BEHIND_WINDOW, 115);
        var narrow = new LineBreaks(font, thousandths(RIGHT - left, SMALL));
        double baseline = 20;
        for (var line : letterhead)
            for (var piece : narrow.lines(line)) {
                ink.write(left, baseline, SMALL, piece);
                baseline += SMALL_LEADING;
            }
        baseline = titleTop();
        for (var line : titleLines()) {
            double width = font.width(line) * TITLE_SIZE * MM_PER_POINT / 1000;
            ink.write(Math.max(LEFT, (LEFT + RIGHT - width) / 2), baseline, TITLE_SIZE, line);
            baseline += TITLE_LEADING;
        }
        return ink;
    }

    private List<String> titleLines() {
        return new LineBreaks(font, thousandths(RIGHT - LEFT, TITLE_SIZE)).lines(text.title());
    }

    private double titleTop() {
        return Math.max(Envelope.FOLDED_HEIGHT, seen.bottom()) + BELOW_FOLD;
    }

    private double bodyTop() {
        return titleTop() + titleLines().size() * TITLE_LEADING + 2;
    }

    private static int thousandths(double millimetres, double size) {
        return (int) (millimetres / (size * MM_PER_POINT) * 1000);
    }
}
