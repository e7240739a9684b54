package jp.ippo.notification.commission;

import java.time.Instant;
import java.util.Objects;
import jp.ippo.notification.commission.FilledField.Own;
import jp.ippo.notification.commission.FilledField.State;
import org.jspecify.annotations.Nullable;

/**
 * 記入: what an officer says for one field, over what report and judgement give. Kept for ever; the newest of a field holds.
 *
 * @param position in the order written, over all cases
 * @param text what is written; for {@link Says#UNKNOWN} why it is not known
 * @param reported what report and judgement gave when it was written
 * @param why it was written
 */
public record Entry(
        long position,
        ReportField field,
        Says says,
        @Nullable String text,
        @Nullable String reported,
        String why,
        String by,
        Instant at) {

    public enum Says {
        /** take what report and judgement give, also in later revisions */
        AS_REPORTED,
        /** the officer's own words */
        OWN,
        /** not known after a reasonable effort, with the reason */
        UNKNOWN,
        NOT_APPLICABLE
    }

    boolean stands() {
        return says != Says.AS_REPORTED;
    }

    String value(PpcForm form) {
        if (says == Says.OWN) return Objects.requireNonNullElse(text, "");
        var word = form.word("Says", says.name());
        return text == null ? word : word + "（" + text + "）";
    }

    State state() {
        return says == Says.UNKNOWN ? State.STATED_UNKNOWN : State.FILLED;
    }

    Own over(@Nullable String reportedNow) {
        return new Own(by, at, why, reportedNow, !Objects.equals(reported, reportedNow));
    }
}
