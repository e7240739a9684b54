package jp.ippo.intake.contractorevent;

import java.util.List;
import jp.ippo.events.Narrative;
import jp.ippo.events.ReportedFacts;

/**
 * 共通の事実: what happened at the contractor. Of the two records only {@link #FIELDS} count; when a body knew, was told, how
 * many people it has and what of theirs is concerned is each body's own.
 */
public record SharedFacts(ReportedFacts facts, Narrative narrative) {

    /** Places in a report, as in the form. */
    public static final List<String> FIELDS = List.of(
            "facts.happenedOn",
            "facts.happenings",
            "facts.cause",
            "facts.involved.actor",
            "facts.involved.contractor",
            "facts.involved.subcontractor",
            "facts.media",
            "facts.wrongfulPurpose.suspected",
            "facts.wrongfulPurpose.againstBody",
            "facts.wrongfulPurpose.dataBeingCollected",
            "facts.wrongfulPurpose.indicators",
            "facts.encryption.applied",
            "facts.encryption.method",
            "facts.encryption.recognisedCipher",
            "facts.encryption.scope",
            "facts.encryption.keyKeptApart",
            "facts.encryption.remoteWipeConfirmed",
            "facts.encryption.stateWhenLost",
            "facts.encryption.validCredentialsUsed",
            "facts.recovery.allRecovered",
            "facts.recovery.unread",
            "facts.recovery.evidence",
            "narrative.discoveredBy",
            "narrative.overview",
            "narrative.course",
            "narrative.causeDetail",
            "narrative.preventionDone",
            "narrative.preventionPlanned");
}
