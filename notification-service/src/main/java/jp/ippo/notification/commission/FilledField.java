package jp.ippo.notification.commission;

import org.jspecify.annotations.Nullable;

/**
 * One field of the form with what is known for it, as a version froze it.
 *
 * @param number in the order of the PPC's form
 * @param ruleItem which of the nine items of 施行規則44条1項 it belongs to; null for who reports and what kind of report
 * @param value in Japanese, as it is to be typed into the form; null when nothing is known
 */
public record FilledField(
        ReportField key,
        String number,
        @Nullable Integer ruleItem,
        String groupJa,
        String groupEn,
        String labelJa,
        String labelEn,
        boolean requiredForPreliminary,
        @Nullable String value,
        State state) {

    public enum State {
        FILLED,
        /** 把握しているものに限る: may stay open in a 速報 and is added as soon as it is known (追完) */
        UNKNOWN,
        /** the form does not take the report without it */
        MISSING_REQUIRED
    }
}
