package jp.ippo.assessment.law;

import java.util.Collection;

/** 報告義務 (法68条1項, 26条1項, 番号法29条の4). */
public enum Duty {
    REQUIRED,
    NOT_REQUIRED,
    /** a person must answer first; the clocks run as if the report were required */
    AWAITING_PERSON;

    /** One item is enough; what is open never counts as "no". */
    static Duty from(Collection<Finding> items) {
        var duty = NOT_REQUIRED;
        for (var item : items) {
            if (item.isMet()) {
                return REQUIRED;
            }
            duty = item.isOpen() ? AWAITING_PERSON : duty;
        }
        return duty;
    }

    /** Two laws at once: one that requires the report is enough. */
    Duty or(Duty other) {
        if (this == REQUIRED || other == REQUIRED) {
            return REQUIRED;
        }
        return this == NOT_REQUIRED ? other : this;
    }

    boolean runsTheClock() {
        return this != NOT_REQUIRED;
    }
}
