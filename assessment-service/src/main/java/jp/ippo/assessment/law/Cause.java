package jp.ippo.assessment.law;

/** 原因 as the PPC form lists it. */
public enum Cause {
    /** 不正アクセス */
    UNAUTHORISED_ACCESS,
    /** 誤交付 */
    HANDED_TO_WRONG_PERSON,
    /** 誤送付（メール・FAX含む） */
    SENT_TO_WRONG_PERSON,
    /** 誤廃棄 */
    DISPOSED_BY_MISTAKE,
    /** 紛失 */
    LOST,
    /** 盗難 */
    STOLEN,
    /** 従業者の不正 */
    STAFF_WRONGDOING,
    /** 設定誤り・誤公開 */
    PUBLISHED_BY_MISTAKE,
    OTHER,
    UNKNOWN;

    /** Whether the cause is itself a wrongful act: ガイドライン（通則編）3-5-3-1(3) names theft, intrusion and staff. */
    boolean isWrongful() {
        return this == UNAUTHORISED_ACCESS || this == STOLEN || this == STAFF_WRONGDOING;
    }
}
