package jp.ippo.intake.filing.web;

import static java.util.Objects.requireNonNullElse;

import jp.ippo.events.ReportedFacts.Affected;
import jp.ippo.events.ReportedFacts.Affected.Unit;
import org.jspecify.annotations.Nullable;

/** 本人の数. A number left out is unknown, not nought. */
record AffectedRequest(
        @Nullable Integer confirmed,
        @Nullable Integer atMost,
        @Nullable Unit countedAs) {

    static final AffectedRequest UNSAID = new AffectedRequest(null, null, null);

    Affected complete() {
        return new Affected(confirmed, atMost, requireNonNullElse(countedAs, Unit.UNKNOWN));
    }
}
