package jp.ippo.notification.individuals;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.ippo.events.ReportedFacts.DataItem;

/** 項目: the codes a list may use for what leaked, in the words that the person reads. */
public final class LeakedItems {

    private static final Map<DataItem, Words> WORDS = new EnumMap<>(Map.ofEntries(
            entry(DataItem.NAME, "氏名", "name"),
            entry(DataItem.BIRTH_DATE, "生年月日", "date of birth"),
            entry(DataItem.SEX, "性別", "sex"),
            entry(DataItem.ADDRESS, "住所", "address"),
            entry(DataItem.PHONE, "電話番号", "telephone number"),
            entry(DataItem.EMAIL, "メールアドレス", "e-mail address"),
            entry(DataItem.BANK_ACCOUNT, "口座番号", "bank account number"),
            entry(DataItem.BANK_ACCOUNT_WITH_MEANS, "口座番号及び暗証番号等", "bank account number with PIN or the like"),
            entry(DataItem.CARD_NUMBER, "クレジットカード番号", "payment card number"),
            entry(DataItem.CARD_LAST_FOUR, "クレジットカード番号の下4桁", "last four digits of a payment card"),
            entry(
                    DataItem.PAYING_SERVICE_CREDENTIALS,
                    "決済機能のあるサービスのIDとパスワード",
                    "ID and password of a service with payment"),
            entry(DataItem.OTHER_CREDENTIALS, "サービスのIDとパスワード", "ID and password of a service"),
            entry(DataItem.TAX_OR_INCOME, "税・所得に関する情報", "tax or income"),
            entry(DataItem.WELFARE_BENEFIT, "生活保護・手当・給付に関する情報", "welfare or benefits"),
            entry(DataItem.LONG_TERM_CARE, "要介護認定・介護に関する情報", "long-term care"),
            entry(DataItem.MY_NUMBER, "個人番号（マイナンバー）", "My Number"),
            entry(DataItem.SCHOOL_RECORD, "成績・指導要録", "school record")));

    private static final Map<String, Words> BY_NAME = WORDS.entrySet().stream()
            .collect(Collectors.toMap(word -> word.getKey().name(), Map.Entry::getValue));

    private LeakedItems() {}

    private record Words(String japanese, String english) {}

    /** What a list writes: a code becomes the words of the notice, words stay as they are. */
    public static String inWords(String codeOrWords) {
        var words = BY_NAME.get(codeOrWords);
        return words == null ? codeOrWords : words.japanese();
    }

    /** Empty for words that stand for no code. */
    public static Optional<DataItem> code(String words) {
        return WORDS.entrySet().stream()
                .filter(known -> known.getValue().japanese().equals(words))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** For a notice in English; words that stand for no code stay Japanese. */
    public static String inEnglish(String words) {
        return WORDS.values().stream()
                .filter(known -> known.japanese().equals(words))
                .map(Words::english)
                .findFirst()
                .orElse(words);
    }

    private static Map.Entry<DataItem, Words> entry(DataItem item, String japanese, String english) {
        return Map.entry(item, new Words(japanese, english));
    }
}
