package jp.ippo.intake.register.lists;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.ippo.events.Answer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Cells in the words of an office: 有・無・不明, 氏名、住所, days of the Western year or of an era. */
@Component
class ListWords {

    private static final Pattern WESTERN = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern ERA = Pattern.compile("(令和|平成|R|H)(元|\\d{1,2})[.\\-/年](\\d{1,2})[.\\-/月](\\d{1,2})日?");
    private static final Set<String> YES = Set.of("有", "あり", "有り", "はい", "○", "〇", "YES");
    private static final Set<String> NO = Set.of("無", "なし", "無し", "いいえ", "×", "✕", "NO");
    private static final Set<String> UNKNOWN = Set.of("", "不明", "わからない", "未確認", "?", "UNKNOWN");

    private final MessageSource messages;

    ListWords(MessageSource messages) {
        this.messages = messages;
    }

    static String say(Answer answer) {
        return switch (answer) {
            case YES -> "有";
            case NO -> "無";
            case UNKNOWN -> "不明";
        };
    }

    /** Empty when it is none of the three answers. */
    static Optional<Answer> answer(String cell) {
        var plain = plain(cell).toUpperCase(Locale.ROOT);
        if (YES.contains(plain)) return Optional.of(Answer.YES);
        if (NO.contains(plain)) return Optional.of(Answer.NO);
        return UNKNOWN.contains(plain) ? Optional.of(Answer.UNKNOWN) : Optional.empty();
    }

    /** @throws DateTimeException when it is no day */
    static LocalDate day(String cell) {
        var plain = plain(cell);
        var western = WESTERN.matcher(plain);
        if (western.matches()) return of(Integer.parseInt(western.group(1)), western.group(2), western.group(3));
        var era = ERA.matcher(plain.toUpperCase(Locale.ROOT));
        if (!era.matches()) throw new DateTimeException("no day");
        int year = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
        int before = Set.of("令和", "R").contains(era.group(1)) ? 2018 : 1988;
        return of(before + year, era.group(3), era.group(4));
    }

    private static LocalDate of(int year, String month, String day) {
        return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
    }

    /** @throws NumberFormatException when it is no number */
    static Integer number(String cell) {
        return Integer.valueOf(plain(cell).replace(",", "").replaceAll("[人名]$", ""));
    }

    /** @param words of its messages, for example {@code a.DataItem.} */
    <E extends Enum<E>> String say(E one, String words) {
        return messages.getMessage(words + one.name(), null, Locale.JAPANESE);
    }

    <E extends Enum<E>> String say(Collection<E> several, String words) {
        return several.stream().map(one -> say(one, words)).collect(Collectors.joining("、"));
    }

    /** By its word or its code; empty when it is neither. */
    <E extends Enum<E>> Optional<E> one(String cell, Class<E> list, String words) {
        var plain = plain(cell);
        return Arrays.stream(list.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(plain)
                        || plain(say(one, words)).equals(plain))
                .findFirst();
    }

    /** Between 、 or ; or | or line ends. Empty when one of them is none of the list. */
    <E extends Enum<E>> Optional<Set<E>> several(String cell, Class<E> list, String words) {
        var found = EnumSet.noneOf(list);
        for (var part : cell.split("[、;；|｜,\\n]")) {
            if (part.isBlank()) continue;
            var one = one(part, list, words);
            if (one.isEmpty()) return Optional.empty();
            found.add(one.get());
        }
        return Optional.of(found);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
