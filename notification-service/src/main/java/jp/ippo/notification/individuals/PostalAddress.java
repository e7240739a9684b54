package jp.ippo.notification.individuals;

import java.util.regex.Pattern;

/**
 * 送付先. Shows nothing of itself.
 *
 * @param postalCode 郵便番号: seven digits, empty when the list gives none
 * @param lines one line, as the list writes it
 */
public record PostalAddress(String postalCode, String lines) {

    private static final Pattern SEVEN_DIGITS = Pattern.compile("[0-9]{7}");

    public PostalAddress {
        if (lines.isBlank() || !(postalCode.isEmpty() || isPostalCode(postalCode)))
            throw new IllegalArgumentException("not a postal address");
    }

    public static boolean isPostalCode(String text) {
        return SEVEN_DIGITS.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "***";
    }
}
