package jp.ippo.notification.individuals;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.ippo.events.ReportedFacts.DataItem;

/** 項目: the codes a list may use for what leaked, in the words that the person reads. */
public final class LeakedItems {

    private static final Map<DataItem, Words> WORDS = new EnumMap<>(Map.ofEntries(
            entry(DataItem.NAME, "氏名", "名前（氏名）", "name"),
            entry(DataItem.BIRTH_DATE, "生年月日", "生まれた日（生年月日）", "date of birth"),
            entry(DataItem.SEX, "性別", "性別", "sex"),
            entry(DataItem.ADDRESS, "住所", "住んでいるところ（住所）", "address"),
            entry(DataItem.PHONE, "電話番号", "電話番号", "telephone number"),
            entry(DataItem.EMAIL, "メールアドレス", "メールアドレス", "e-mail address"),
            entry(DataItem.BANK_ACCOUNT, "口座番号", "銀行などの口座の番号", "bank account number"),
            entry(
                    DataItem.BANK_ACCOUNT_WITH_MEANS,
                    "口座番号及び暗証番号等",
                    "銀行などの口座の番号と、暗証番号など",
                    "bank account number with PIN or the like"),
            entry(DataItem.CARD_NUMBER, "クレジットカード番号", "クレジットカードの番号", "payment card number"),
            entry(
                    DataItem.CARD_LAST_FOUR,
                    "クレジットカード番号の下4桁",
                    "クレジットカードの番号の最後の4つの数字",
                    "last four digits of a payment card"),
            entry(
                    DataItem.PAYING_SERVICE_CREDENTIALS,
                    "決済機能のあるサービスのIDとパスワード",
                    "お金を払うことができるサービスのIDとパスワード",
                    "ID and password of a service with payment"),
            entry(DataItem.OTHER_CREDENTIALS, "サービスのIDとパスワード", "サービスのIDとパスワード", "ID and password of a service"),
            entry(DataItem.TAX_OR_INCOME, "税・所得に関する情報", "税金や収入についての情報", "tax or income"),
            entry(DataItem.WELFARE_BENEFIT, "生活保護・手当・給付に関する情報", "生活保護や手当など、役所からもらうお金についての情報", "welfare or benefits"),
            entry(DataItem.LONG_TERM_CARE, "要介護認定・介護に関する情報", "介護についての情報", "long-term care"),
            entry(DataItem.MY_NUMBER, "個人番号（マイナンバー）", "マイナンバー（個人番号）", "My Number"),
            entry(DataItem.SCHOOL_RECORD, "成績・指導要録", "学校の成績などの記録", "school record")));

    private static final Map<String, Words> BY_NAME = WORDS.entrySet().stream()
            .collect(Collectors.toMap(word -> word.getKey().name(), Map.Entry::getValue));

    private static final Map<String, Words> BY_JAPANESE =
            WORDS.values().stream().collect(Collectors.toMap(Words::japanese, words -> words));

    private LeakedItems() {}

    private record Words(String japanese, String easy, String english) {}

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

    /** For a notice in another language; words that stand for no code stay as they are. */
    public static String in(Language language, String words) {
        var known = language == Language.JAPANESE ? null : BY_JAPANESE.get(words);
        if (known == null) return words;
        return language == Language.ENGLISH ? known.english() : known.easy();
    }

    private static Map.Entry<DataItem, Words> entry(DataItem item, String japanese, String easy, String english) {
        return Map.entry(item, new Words(japanese, easy, english));
    }
}
