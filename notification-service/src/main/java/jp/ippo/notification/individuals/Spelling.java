package jp.ippo.notification.individuals;

import java.text.Normalizer;
import java.util.Locale;

/** How names, numbers and addresses are written when only the spelling may differ: what remains is compared by its mark. */
final class Spelling {

    private static final int KATAKANA_FROM_HIRAGANA = 'ァ' - 'ぁ';

    /** 異体字 of names as registers and keyboards differ; each stands before the one it is compared as. */
    private static final String VARIANTS = "髙高﨑崎濵浜濱浜邊辺邉辺齋斎齊斉澤沢廣広國国惠恵德徳嶋島嶌島桒桑冨富";

    /** 𠮷 lies outside the plane of the others. */
    private static final int YOSHI = 0x20BB7;

    private Spelling() {}

    /** Without spaces; wide and narrow letters, hiragana and katakana, capitals and 異体字 are the same. */
    static String name(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> {
            if (!Character.isWhitespace(c) && c != '・' && !isInvisible(c)) folded.appendCodePoint(folded(c));
        });
        return folded.toString();
    }

    private static boolean isInvisible(int c) {
        // Which shape of a character a list prefers (U+FE00…, U+E0100…) makes no other name.
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || Character.getType(c) == Character.FORMAT;
    }

    private static int folded(int c) {
        if (c >= 'ぁ' && c <= 'ゖ' || c == 'ゝ' || c == 'ゞ') return c + KATAKANA_FROM_HIRAGANA;
        if (c == YOSHI) return '吉';
        if (c < 0x4E00) return c;
        for (int i = 0; i < VARIANTS.length(); i += 2) if (VARIANTS.charAt(i) == c) return VARIANTS.charAt(i + 1);
        return c;
    }

    /** Digits only, as they are dialled in Japan; empty where there are none. */
    static String telephone(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        var digits = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++)
            if (plain.charAt(i) >= '0' && plain.charAt(i) <= '9') digits.append(plain.charAt(i));
        if (plain.startsWith("+81")) {
            digits.delete(0, 2);
            if (digits.isEmpty() || digits.charAt(0) != '0') digits.insert(0, '0');
        }
        return digits.toString();
    }

    static String email(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
