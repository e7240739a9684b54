package jp.ippo.notification.letters;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 窓付き封筒: where its window is, in millimetres, with the envelope lying on its long side and the flap on the left.
 *
 * <p>長形3号 is 120 × 235 mm (JIS S 5502); A4 folded in three is 99 × 210 mm and slides in it. The window of 90 × 45 mm keeps
 * the least that the trade names for an address (80 × 45 mm); where it sits, each maker decides for itself: the office checks
 * these four numbers against its own envelopes.
 *
 * @param width of the envelope
 * @param left from the envelope's left edge to the window
 * @param top from the envelope's upper edge to the window
 */
record Envelope(
        @DefaultValue("235") double width,
        @DefaultValue("120") double height,
        @DefaultValue("20") double windowLeft,
        @DefaultValue("20") double windowTop,
        @DefaultValue("90") double windowWidth,
        @DefaultValue("45") double windowHeight) {

    static final double SHEET_WIDTH = 210;
    static final double FOLDED_HEIGHT = 99;

    /** The least in which an address can be read. */
    private static final double LEAST_WIDTH = 50;

    private static final double LEAST_HEIGHT = 20;

    Envelope {
        if (width < SHEET_WIDTH || height < FOLDED_HEIGHT)
            throw new IllegalArgumentException("ippo.letters.envelope: A4 folded in three does not fit");
        if (windowLeft < 0 || windowTop < 0 || windowLeft + windowWidth > width || windowTop + windowHeight > height)
            throw new IllegalArgumentException("ippo.letters.envelope: the window lies outside of the envelope");
        var certain = alwaysSeen(width, height, windowLeft, windowTop, windowWidth, windowHeight);
        if (certain.width() < LEAST_WIDTH || certain.height() < LEAST_HEIGHT)
            throw new IllegalArgumentException(
                    "ippo.letters.envelope: too little of the sheet is seen through the window however it slides");
    }

    /** A part of the sheet, from its upper left corner. */
    record Area(double left, double top, double width, double height) {

        double right() {
            return left + width;
        }

        double bottom() {
            return top + height;
        }
    }

    /** What is seen through the window however the sheet has slid: the address goes here. */
    Area alwaysSeen() {
        return alwaysSeen(width, height, windowLeft, windowTop, windowWidth, windowHeight);
    }

    /** What may be seen through the window: nothing but the address may stand here. */
    Area everSeen() {
        double slideX = width - SHEET_WIDTH;
        double slideY = height - FOLDED_HEIGHT;
        return new Area(windowLeft - slideX, windowTop - slideY, windowWidth + slideX, windowHeight + slideY);
    }

    private static Area alwaysSeen(
            double width, double height, double windowLeft, double windowTop, double windowWidth, double windowHeight) {
        double slideX = width - SHEET_WIDTH;
        double slideY = height - FOLDED_HEIGHT;
        return new Area(windowLeft, windowTop, windowWidth - slideX, windowHeight - slideY);
    }
}
