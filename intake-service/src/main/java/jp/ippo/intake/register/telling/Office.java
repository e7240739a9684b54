package jp.ippo.intake.register.telling;

import java.util.List;

/** Who is told. */
public enum Office {
    /** the privacy office, or the office the body set: it knows the owners */
    OFFICE,
    /** 統括情報セキュリティ責任者 */
    SECURITY_LEAD,
    /** 最高情報セキュリティ責任者 */
    CISO;

    /**
     * Who is told of what nobody has dealt with.
     *
     * @param stage days after the day, or of waiting
     * @param cisoFrom from which stage the CISO is told too
     */
    static List<Office> at(int stage, int cisoFrom) {
        if (stage <= 0) return List.of(OFFICE);
        return stage >= cisoFrom ? List.of(OFFICE, SECURITY_LEAD, CISO) : List.of(OFFICE, SECURITY_LEAD);
    }
}
