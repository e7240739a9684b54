package jp.ippo.notification.individuals.lists;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.ippo.notification.individuals.Channel;
import jp.ippo.notification.individuals.Language;
import org.jspecify.annotations.Nullable;

/** How departments write what a list can only mean in a few ways. */
final class Words {

    private static final String DEFAULT_HONORIFIC = "様";
    private static final Set<String> NO_HONORIFIC = Set.of("なし", "無し", "none", "-");
    /** A spreadsheet that took it for a figure has lost the 0 in front. */
    private static final Pattern TELEPHONE = Pattern.compile("(?:\\+|0|\\(0)[0-9()-]{7,18}[0-9]");

    private static final Map<String, Channel> CHANNELS = Map.ofEntries(
            Map.entry("e_mail", Channel.E_MAIL),
            Map.entry("email", Channel.E_MAIL),
            Map.entry("e-mail", Channel.E_MAIL),
            Map.entry("メール", Channel.E_MAIL),
            Map.entry("letter", Channel.LETTER),
            Map.entry("郵送", Channel.LETTER),
            Map.entry("手紙", Channel.LETTER),
            Map.entry("phone", Channel.PHONE),
            Map.entry("電話", Channel.PHONE),
            Map.entry("visit", Channel.VISIT),
            Map.entry("訪問", Channel.VISIT),
            Map.entry("substitute", Channel.SUBSTITUTE),
            Map.entry("代替措置", Channel.SUBSTITUTE));

    private static final Map<String, Language> LANGUAGES = Map.ofEntries(
            Map.entry("", Language.JAPANESE),
            Map.entry("ja", Language.JAPANESE),
            Map.entry("japanese", Language.JAPANESE),
            Map.entry("日本語", Language.JAPANESE),
            Map.entry("easy-ja", Language.EASY_JAPANESE),
            Map.entry("easy_japanese", Language.EASY_JAPANESE),
            Map.entry("やさしい日本語", Language.EASY_JAPANESE),
            Map.entry("en", Language.ENGLISH),
            Map.entry("english", Language.ENGLISH),
            Map.entry("英語", Language.ENGLISH));

    private static final Set<String> NO = Set.of("", "0", "no", "false", "いいえ", "無", "なし", "非該当", "×");
    private static final Set<String> YES = Set.of("1", "yes", "true", "はい", "有", "あり", "該当", "○", "〇", "死亡");
    private static final Set<String> UNKNOWN = Set.of("不明", "unknown", "?");

    private Words() {}

    /** Empty when none is wanted, 様 when the list says nothing. */
    static String honorific(String cell) {
        if (cell.isEmpty()) return DEFAULT_HONORIFIC;
        return NO_HONORIFIC.contains(cell) ? "" : cell;
    }

    static @Nullable Channel channel(String cell) {
        return CHANNELS.get(plain(cell));
    }

    static @Nullable Language language(String cell) {
        return LANGUAGES.get(plain(cell));
    }

    /** Unknown is never false. Null when it is neither. */
    static @Nullable Boolean flag(String cell) {
        var plain = plain(cell);
        if (NO.contains(plain)) return false;
        return YES.contains(plain) || UNKNOWN.contains(plain) ? true : null;
    }

    /** Digits alone where it is written as one is: 〒660-8501. */
    static String postalCode(String cell) {
        if (cell.isEmpty()) return cell;
        var plain = plain(cell);
        return (plain.startsWith("〒") ? plain.substring(1) : plain)
                .strip()
                .replaceFirst("^([0-9]{3})[-‐−ー―]([0-9]{4})$", "$1$2");
    }

    static @Nullable String telephone(String cell) {
        var plain = plain(cell).replaceAll("[‐−ー―]", "-").replace(" ", "");
        return TELEPHONE.matcher(plain).matches() ? plain : null;
    }

    private static String plain(String cell) {
        return cell.isEmpty()
                ? cell
                : Normalizer.normalize(cell, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
