package jp.ippo.notification.texts;

import java.util.OptionalLong;

/** Numbers as Japanese texts write them: 460517, 460,517, ４６０，５１７, 四十六万五百十七, 46万517, 一〇一. */
final class Numerals {

    /** One character of a number, for patterns. Commas count where digits follow. */
    static final String ONE = "[0-9〇零一二三四五六七八九十百千万億]";

    /** A number in a text that went through {@link #halfWidth}. */
    static final String ANY = ONE + "(?:,(?=[0-9]{3})|" + ONE + ")*";

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int LONGEST = 20;

    private Numerals() {}

    /** Full-width digits and signs become half-width; every character keeps its place. */
    static String halfWidth(String text) {
        var plain = new StringBuilder(text);
        for (int n = 0; n < plain.length(); n++) {
            char one = plain.charAt(n);
            if (one >= '０' && one <= '９') plain.setCharAt(n, (char) (one - '０' + '0'));
            else if (one == '，') plain.setCharAt(n, ',');
            else if (one == '／') plain.setCharAt(n, '/');
            else if (one == '．') plain.setCharAt(n, '.');
            else if (one == '－' || one == '‐' || one == '−') plain.setCharAt(n, '-');
            else if (one == '：') plain.setCharAt(n, ':');
            else if (one == '　') plain.setCharAt(n, ' ');
            else if (one >= 'Ａ' && one <= 'Ｚ') plain.setCharAt(n, (char) (one - 'Ａ' + 'A'));
        }
        return plain.toString();
    }

    /** Empty when the characters make no number (百百, 千万千). */
    static OptionalLong read(String numeral) {
        if (numeral.isEmpty() || numeral.length() > LONGEST) return OptionalLong.empty();
        long total = 0;
        long section = 0;
        long digits = -1;
        long smallestInSection = Long.MAX_VALUE;
        long smallestMyriad = Long.MAX_VALUE;
        for (char one : numeral.toCharArray()) {
            int digit = digit(one);
            if (one == ',') continue;
            if (digit >= 0) {
                digits = digits < 0 ? digit : digits * 10 + digit;
                continue;
            }
            long unit = unit(one);
            if (unit == 0) return OptionalLong.empty();
            if (unit < 10_000) {
                if (unit >= smallestInSection || digits > 9) return OptionalLong.empty();
                section += (digits < 0 ? 1 : digits) * unit;
                smallestInSection = unit;
            } else {
                if (unit >= smallestMyriad || (digits < 0 && section == 0)) return OptionalLong.empty();
                total += (section + Math.max(digits, 0)) * unit;
                section = 0;
                smallestInSection = Long.MAX_VALUE;
                smallestMyriad = unit;
            }
            digits = -1;
        }
        if (digits >= smallestInSection) return OptionalLong.empty();
        long rest = section + Math.max(digits, 0);
        return rest >= smallestMyriad ? OptionalLong.empty() : OptionalLong.of(total + rest);
    }

    private static int digit(char one) {
        if (one >= '0' && one <= '9') return one - '0';
        return one == '零' ? 0 : DIGITS.indexOf(one);
    }

    private static long unit(char one) {
        return switch (one) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case '億' -> 100_000_000;
            default -> 0;
        };
    }
}
