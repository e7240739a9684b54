package jp.ippo.assessment.law;

/** 項目: which items were in it. */
public enum DataItem {
    NAME,
    BIRTH_DATE,
    SEX,
    ADDRESS,
    PHONE,
    EMAIL,
    /** 口座番号 alone */
    BANK_ACCOUNT,
    /** 口座番号 with PIN, internet-banking password, seal image or ID copy */
    BANK_ACCOUNT_WITH_MEANS,
    /** カード番号 in full */
    CARD_NUMBER,
    /** カード番号 last four digits only, with or without expiry */
    CARD_LAST_FOUR,
    /** ID とパスワード of a service with payment or transfer */
    PAYING_SERVICE_CREDENTIALS,
    /** ID とパスワード of another service */
    OTHER_CREDENTIALS,
    /** 税・所得 */
    TAX_OR_INCOME,
    /** 生活保護・手当・給付 */
    WELFARE_BENEFIT,
    /** 要介護認定・介護 */
    LONG_TERM_CARE,
    /** 個人番号 */
    MY_NUMBER,
    /** 成績・指導要録 */
    SCHOOL_RECORD,
    OTHER
}
