package jp.ippo.notification.verification;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A 通知番号 as people type it: full-width, in small letters, with any dash or none. */
final class TypedReference {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}\\u2212\\u30fc\\uff70]+");
    private static final Pattern REFERENCE = Pattern.compile("[2-9A-Z]{12}");
    /** Nobody types more; longer text is not looked at. */
    private static final int LONGEST = 60;

    private TypedReference() {}

    /** In the form it is printed in; empty when it cannot be one. */
    static Optional<String> read(String typed) {
        if (typed.length() > LONGEST) return Optional.empty();
        var plain = BETWEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        if (!REFERENCE.matcher(plain).matches()) return Optional.empty();
        return Optional.of(plain.substring(0, 4) + "-" + plain.substring(4, 8) + "-" + plain.substring(8));
    }
}
