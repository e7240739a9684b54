package jp.ippo.assessment.law;

/**
 * 確報の期間: 30 days, 60 with a wrongful purpose, also when mixed; never promised while that question is open. With two laws
 * the earlier one holds. Text: deadlines.ja.md#final
 *
 * @param days what holds
 * @param ifPurposeIsWrongful what it would be if an open question of the purpose were answered "wrongful"
 */
record FinalPeriod(int days, int ifPurposeIsWrongful) {

    /** Whatever else must be settled first is common to all items of a law, so the purpose alone decides. */
    static FinalPeriod of(Opinion wrongfulPurpose, LawInForce law) {
        int plain = law.numbers().finalDays();
        int wrongful = law.numbers().finalDaysForWrongfulPurpose();
        return new FinalPeriod(
                wrongfulPurpose.isMet() ? wrongful : plain, wrongfulPurpose.isNotMet() ? plain : wrongful);
    }

    static FinalPeriod earlier(FinalPeriod one, FinalPeriod other) {
        return new FinalPeriod(
                Math.min(one.days, other.days), Math.min(one.ifPurposeIsWrongful, other.ifPurposeIsWrongful));
    }

    boolean mayBecomeLonger() {
        return ifPurposeIsWrongful > days;
    }
}
