package jp.ippo.notification.publication;

import java.time.Instant;
import jp.ippo.events.CaseProgressed.Step;
import jp.ippo.notification.publication.Publication.Channel;
import org.jspecify.annotations.Nullable;

/**
 * 公表の申請 and the gate's answer.
 *
 * @param why null for a clearance
 */
public record PublicationAttempt(
        int number,
        Instant at,
        Channel channel,
        @Nullable String note,
        String askedBy,
        Outcome outcome,
        @Nullable Why why) {

    /** Why the gate said no. */
    public enum Why {
        /** 一報の記録がない */
        NO_FIRST_CONTACT,
        /** 公表しないと決定されている */
        WITHHELD
    }

    public enum Outcome {
        REFUSED(Step.PUBLICATION_REFUSED),
        CLEARED(Step.PUBLICATION_CLEARED);

        private final Step step;

        Outcome(Step step) {
            this.step = step;
        }

        Step step() {
            return step;
        }
    }
}
