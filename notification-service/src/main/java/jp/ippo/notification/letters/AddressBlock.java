package jp.ippo.notification.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 宛名: puts postal code, address, name and reference where the window shows them however the sheet slides. */
final class AddressBlock {

    private static final double MM_PER_POINT = 25.4 / 72;
    private static final double[] SIZES = {11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7};
    private static final double REFERENCE_SIZE = 7;
    private static final double LEADING = 1.18;
    /** Of the size, from the top of a character to its foot. */
    private static final double ASCENT = 0.88;

    /** Between the edge of what is always seen and the characters. */
    private static final double MARGIN = 1;

    private final PrintFont font;
    private final Envelope.Area area;

    AddressBlock(PrintFont font, Envelope envelope) {
        this.font = font;
        var seen = envelope.alwaysSeen();
        this.area = new Envelope.Area(
                seen.left() + MARGIN, seen.top() + MARGIN, seen.width() - 2 * MARGIN, seen.height() - 2 * MARGIN);
    }

    /** @param size in points */
    record Fitted(double size, List<String> lines) {

        @Override
        public String toString() {
            return "Fitted[***]";
        }
    }

    /** The largest size that fits; empty when none does. */
    Optional<Fitted> fit(Letter letter) {
        double referenceHeight = REFERENCE_SIZE * LEADING * MM_PER_POINT;
        for (double size : SIZES) {
            var breaks = new LineBreaks(font, (int) (area.width() / (size * MM_PER_POINT) * 1000));
            var lines = new ArrayList<String>();
            if (!letter.postalCode().isEmpty()) lines.add(postalCode(letter.postalCode()));
            lines.addAll(breaks.lines(letter.address()));
            lines.addAll(breaks.lines(letter.name()));
            if (lines.size() * size * LEADING * MM_PER_POINT + referenceHeight <= area.height())
                return Optional.of(new Fitted(size, lines));
        }
        return Optional.empty();
    }

    void write(Fitted fitted, String reference, Ink ink) {
        double step = fitted.size() * LEADING * MM_PER_POINT;
        double baseline = area.top() + fitted.size() * ASCENT * MM_PER_POINT;
        for (var line : fitted.lines()) {
            ink.write(area.left(), baseline, fitted.size(), line);
            baseline += step;
        }
        // A returned envelope tells whose it is without being opened, and tells it to the office alone.
        ink.write(area.left(), area.bottom() - 0.3 * REFERENCE_SIZE * MM_PER_POINT, REFERENCE_SIZE, reference);
    }

    private static String postalCode(String digits) {
        return "〒" + digits.substring(0, 3) + "-" + digits.substring(3);
    }
}
