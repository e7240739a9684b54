package jp.ippo.notification.publication;

import java.time.Instant;
import jp.ippo.events.CaseProgressed.Step;
import jp.ippo.notification.publication.Publication.Channel;
import org.jspecify.annotations.Nullable;

/** 公表の申請 and the gate's answer. */
public record PublicationAttempt(
        int number, Instant at, Channel channel, @Nullable String note, String askedBy, Outcome outcome) {

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
