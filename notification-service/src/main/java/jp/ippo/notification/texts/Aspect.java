package jp.ippo.notification.texts;

/** What texts of one case must agree on. */
public enum Aspect {
    /** 本人の数 */
    PERSONS,
    /** 発生日 */
    HAPPENED,
    /** 発覚日 */
    DISCOVERED,
    /** 知った日 */
    KNOWN,
    /** 漏えい等した項目 */
    ITEMS,
    /** 原因 */
    CAUSE,
    /** 問い合わせ窓口 */
    CONTACT
}
