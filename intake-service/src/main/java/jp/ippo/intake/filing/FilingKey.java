package jp.ippo.intake.filing;

import java.util.regex.Pattern;

/** The form of an Idempotency-Key: printable ASCII, for example a UUID. */
final class FilingKey {

    static final int LIMIT = 200;
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1," + LIMIT + "}");

    private FilingKey() {}

    static void check(String key, Problems problems) {
        problems.addIf(
                !FORM.matcher(key).matches(),
                "Idempotency-Key",
                "半角英数字・記号で1〜" + LIMIT + "文字にしてください。",
                "1 to " + LIMIT + " printable ASCII characters.");
    }
}
