package jp.ippo.notification.desk.closing;

import java.util.ArrayList;
import java.util.List;

/**
 * The chart: one bar per line of the table, in units of the drawing. The table says the same in words.
 *
 * @param height of the whole drawing
 */
public record Bars(List<Bar> each, int height) {

    static final int ROW = 36;
    static final int LONGEST = 480;
    /** More would be no chart any more; the table has them all. */
    static final int MOST = 20;

    /**
     * @param y top of the bar
     * @param required length of the part that owes a report
     * @param rest length of the other part
     */
    public record Bar(String name, int cases, int y, int required, int rest) {

        public int end() {
            return required + rest;
        }
    }

    static Bars of(List<NamedLine> lines) {
        var shown = lines.subList(0, Math.min(MOST, lines.size()));
        int most = shown.stream().mapToInt(one -> one.line().cases()).max().orElse(1);
        var bars = new ArrayList<Bar>();
        for (var one : shown) {
            int whole = length(one.line().cases(), most);
            int required = length(one.line().required(), most);
            bars.add(new Bar(one.name(), one.line().cases(), bars.size() * ROW, required, whole - required));
        }
        return new Bars(bars, bars.size() * ROW);
    }

    private static int length(int cases, int most) {
        return Math.toIntExact(Math.round((double) cases * LONGEST / most));
    }
}
