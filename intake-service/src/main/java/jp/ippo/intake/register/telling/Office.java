package jp.ippo.intake.register.telling;

/** Who is told. */
public enum Office {
    /** the privacy office, or the office the body set: it knows the owners */
    OFFICE,
    /** 統括情報セキュリティ責任者 */
    SECURITY_LEAD,
    /** 最高情報セキュリティ責任者 */
    CISO
}
