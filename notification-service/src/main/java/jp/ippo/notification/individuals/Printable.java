package jp.ippo.notification.individuals;

/** Which text can be put before a reader as it is: nothing that breaks a line, hides, turns around or cannot be shown. */
public final class Printable {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int UNREADABLE = 0xFFFD;

    private Printable() {}

    public static boolean oneLine(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isVisible(text.codePointAt(i))) return false;
        }
        return true;
    }

    /** Line feeds and tabs allowed. */
    public static boolean lines(String text) {
        return text.codePoints().allMatch(c -> c == '\n' || c == '\t' || isVisible(c));
    }

    private static boolean isVisible(int c) {
        if (c == UNREADABLE) return false;
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    // 外字: what the office's screen shows, the reader's does not
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            case Character.FORMAT -> c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
            default -> true;
        };
    }
}
