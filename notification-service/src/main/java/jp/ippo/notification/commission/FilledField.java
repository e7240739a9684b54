package jp.ippo.notification.commission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One field of the form with what is known for it, as a version froze it.
 *
 * @param number in the order of the PPC's form
 * @param ruleItem which of the nine items of 施行規則44条1項 it belongs to; null for who reports and what kind of report
 * @param value in Japanese, as it is to be typed into the form; null when nothing is known
 * @param own the officer's entry, where one stands over what report and judgement give; null where none does
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
        State state,
        @Nullable Own own) {

    /** In characters as a person counts them; nothing is 0. */
    public int characters() {
        return value == null ? 0 : value.codePointCount(0, value.length());
    }

    /** Whether report or judgement say something else since the officer wrote the own entry: a person looks again. */
    public boolean changedSince() {
        return own != null && own.changedSince();
    }

    public enum State {
        FILLED,
        /** 把握しているものに限る: may stay open in a 速報 and is added as soon as it is known (追完) */
        UNKNOWN,
        /** an officer stated that it is not known, and why */
        STATED_UNKNOWN,
        /** this kind of report is not complete without it */
        MISSING_REQUIRED
    }

    /**
     * The officer's entry.
     *
     * @param why it was written
     * @param reported what report and judgement give for the field as of this version
     * @param changedSince whether that is something else than when the entry was written
     */
    public record Own(
            String by, Instant at, String why, @Nullable String reported, boolean changedSince) {}
}
