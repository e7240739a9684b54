package jp.ippo.intake.filing.web;

import static java.util.Objects.requireNonNullElse;

import jp.ippo.events.Answer;
import jp.ippo.events.ReportedFacts.Involved;
import jp.ippo.events.ReportedFacts.Involved.Actor;
import org.jspecify.annotations.Nullable;

/** 発生した主体. */
record InvolvedRequest(
        @Nullable Actor actor,
        @Nullable String contractor,
        @Nullable String subcontractor,
        @Nullable Answer consentToSubcontracting) {

    static final InvolvedRequest UNSAID = new InvolvedRequest(null, null, null, null);

    Involved complete() {
        return new Involved(
                requireNonNullElse(actor, Actor.UNKNOWN),
                Given.text(contractor),
                Given.text(subcontractor),
                Given.answer(consentToSubcontracting));
    }
}
