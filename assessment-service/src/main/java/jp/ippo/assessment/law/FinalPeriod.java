package jp.ippo.assessment.law;

import java.util.List;
import java.util.function.Predicate;

/**
 * 確報の期間: 30 days, 60 with a wrongful purpose, also when mixed; never promised while that item is open. With two laws the
 * earlier one holds. Text: deadlines.ja.md#final
 *
 * @param days what holds
 * @param ifOpenItemIsMet what it would be if the open item on the wrongful purpose were met
 */
record FinalPeriod(int days, int ifOpenItemIsMet) {

    static FinalPeriod of(List<Finding> governing, List<Finding> myNumber, LawInForce law) {
        var one = of(governing, finding -> finding.code().endsWith("-3"), law);
        var other = of(myNumber, finding -> finding.code().equals(MyNumberAct.WRONGFUL), law);
        if (!concerns(governing)) {
            return concerns(myNumber)
                    ? other
                    : new FinalPeriod(law.numbers().finalDays(), law.numbers().finalDays());
        }
        return concerns(myNumber) ? earlier(one, other) : one;
    }

    private static FinalPeriod of(List<Finding> items, Predicate<Finding> onPurpose, LawInForce law) {
        int plain = law.numbers().finalDays();
        int wrongful = law.numbers().finalDaysForWrongfulPurpose();
        boolean met = items.stream().filter(onPurpose).anyMatch(Finding::isMet);
        boolean open = items.stream().filter(onPurpose).anyMatch(Finding::isOpen);
        return new FinalPeriod(met ? wrongful : plain, met || open ? wrongful : plain);
    }

    private static boolean concerns(List<Finding> items) {
        return Duty.from(items).runsTheClock();
    }

    private static FinalPeriod earlier(FinalPeriod one, FinalPeriod other) {
        return new FinalPeriod(Math.min(one.days, other.days), Math.min(one.ifOpenItemIsMet, other.ifOpenItemIsMet));
    }
}
