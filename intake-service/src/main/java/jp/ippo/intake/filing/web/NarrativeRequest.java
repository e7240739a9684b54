package jp.ippo.intake.filing.web;

import static java.util.Objects.requireNonNullElse;

import jp.ippo.events.Answer;
import jp.ippo.events.Narrative;
import jp.ippo.events.Narrative.DiscoveredBy;
import org.jspecify.annotations.Nullable;

/** The department's own words. */
record NarrativeRequest(
        @Nullable String overview,
        @Nullable String course,
        @Nullable DiscoveredBy discoveredBy,
        @Nullable String causeDetail,
        @Nullable Answer secondaryDamage,
        @Nullable String secondaryDamageDetail,
        @Nullable String measuresForIndividuals,
        @Nullable String publication,
        @Nullable String preventionDone,
        @Nullable String preventionPlanned,
        @Nullable String otherMatters) {

    static final NarrativeRequest UNSAID =
            new NarrativeRequest(null, null, null, null, null, null, null, null, null, null, null);

    Narrative complete() {
        return new Narrative(
                Given.text(overview),
                Given.text(course),
                requireNonNullElse(discoveredBy, DiscoveredBy.UNKNOWN),
                Given.text(causeDetail),
                Given.answer(secondaryDamage),
                Given.text(secondaryDamageDetail),
                Given.text(measuresForIndividuals),
                Given.text(publication),
                Given.text(preventionDone),
                Given.text(preventionPlanned),
                Given.text(otherMatters));
    }
}
