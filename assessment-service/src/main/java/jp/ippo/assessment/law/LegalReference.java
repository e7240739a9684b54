package jp.ippo.assessment.law;

/**
 * 根拠: where the law says so.
 *
 * @param article in the words of the law, for example {@code 個人情報の保護に関する法律施行規則第43条第4号}
 * @param articleEn the same in English
 * @param source official or published address of the text
 * @param text the quoted text beside the code: file and heading, for example {@code rule43.ja.md#item-4}; see
 *     {@link LawText}
 */
public record LegalReference(String article, String articleEn, String source, String text) {

    private static final String APPI = "https://elaws.e-gov.go.jp/document?law_unique_id=415AC0000000057";
    private static final String RULE_43 = "https://iuris.jp/個人情報の保護に関する法律施行規則-第四十三条-個人の権利利益を害するおそれが大きいもの/jpn/a/68374";
    private static final String MY_NUMBER_ACT = "https://elaws.e-gov.go.jp/document?lawid=425AC0000000027";
    /** 規則7条 is quoted in full in it. */
    static final String GUIDELINE = "https://www.ppc.go.jp/personalinfo/legal/guidelines_tsusoku/";

    static final String MY_NUMBER_GUIDELINE = "https://www.ppc.go.jp/legal/policy/my_number_guideline_gyosei/";

    static LegalReference act(String article, String articleEn, String text) {
        return new LegalReference("個人情報の保護に関する法律" + article, "APPI " + articleEn, APPI, text);
    }

    static LegalReference rules(int article, int item, String text) {
        return new LegalReference(
                "個人情報の保護に関する法律施行規則第" + article + "条第" + item + "号",
                "APPI Enforcement Rules Art. " + article + " item " + item,
                article == 43 ? RULE_43 : GUIDELINE,
                text);
    }

    static LegalReference myNumberRules(int item) {
        return new LegalReference(
                "行政手続における特定の個人を識別するための番号の利用等に関する法律第29条の4第1項及び同条の委員会規則第2条第" + item + "号",
                "My Number Act Art. 29-4 and its Commission Rules Art. 2 item " + item,
                MY_NUMBER_ACT,
                "my-number.ja.md#item-" + item);
    }

    static LegalReference guideline(String section, String sectionEn, String source, String text) {
        return new LegalReference("個人情報保護委員会 " + section, "PPC " + sectionEn, source, text);
    }
}
