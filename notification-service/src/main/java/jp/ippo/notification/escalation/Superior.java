package jp.ippo.notification.escalation;

/** Whom the privacy office answers to. */
public enum Superior {
    /** 直属の上司, for example the head of the section */
    SUPERIOR,
    /** 総括保護管理者 */
    GENERAL_PROTECTION_MANAGER,
    /** 統括情報セキュリティ責任者 */
    SECURITY_LEAD,
    /** 最高情報セキュリティ責任者 */
    CISO
}
