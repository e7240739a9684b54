package jp.ippo.notification.texts;

import org.jspecify.annotations.Nullable;

/** Words as they come from a form. */
final class Written {

    private Written() {}

    /** One kind of line end, nothing around it; empty for nothing. */
    static String clean(@Nullable String given) {
        return given == null
                ? ""
                : given.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** No control characters, and none that turn the direction of a line. */
    static boolean isVisible(String text) {
        return text.codePoints().allMatch(one -> one == '\n' || one == '\t' || isVisible(one));
    }

    private static boolean isVisible(int one) {
        int type = Character.getType(one);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
    }
}
