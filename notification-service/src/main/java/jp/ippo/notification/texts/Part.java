package jp.ippo.notification.texts;

import jp.ippo.notification.texts.Passage.Purpose;
import org.jspecify.annotations.Nullable;

/** A part of a text, with its heading and how it is read for the check; without a purpose it is not read. */
public enum Part {
    TITLE("件名", "Title", Purpose.NARRATIVE),
    OVERVIEW("概要", "Overview", Purpose.NARRATIVE),
    COURSE("経緯", "Course", Purpose.NARRATIVE),
    ITEMS("漏えい等した（おそれのある）個人情報の項目", "Items of information", Purpose.ITEMS),
    ITEMS_INTRO("個人情報の項目（前書き。項目は名簿から一人ずつ入ります）", "Items: words before each person's own", Purpose.NARRATIVE),
    PERSONS("対象となる方の数", "Number of people", Purpose.PERSONS),
    CAUSE("原因", "Cause", Purpose.CAUSE),
    SECONDARY_DAMAGE("二次被害又はそのおそれの有無及びその内容", "Secondary damage", Purpose.NARRATIVE),
    // Quotes the law's own numbers.
    LEGAL("法令上の位置付け", "Legal assessment", null),
    MEASURES("本人への対応", "Measures for the people affected", Purpose.NARRATIVE),
    PUBLICATION("公表", "Publication", Purpose.NARRATIVE),
    PREVENTION("再発防止策", "Prevention", Purpose.NARRATIVE),
    OTHER("その他参考となる事項", "Other matters", Purpose.NARRATIVE),
    CONTACT("お問い合わせ窓口", "Contact", Purpose.CONTACT);

    private final String ja;
    private final String en;
    private final @Nullable Purpose purpose;

    Part(String ja, String en, @Nullable Purpose purpose) {
        this.ja = ja;
        this.en = en;
        this.purpose = purpose;
    }

    public String ja() {
        return ja;
    }

    public String en() {
        return en;
    }

    public @Nullable Purpose purpose() {
        return purpose;
    }
}
