package jp.ippo.notification.commission;

import java.util.List;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import org.jspecify.annotations.Nullable;

/** Fills the PPC's form, field by field, from what was reported and judged. */
class FormFiller {

    private final PpcForm form;
    private final CommissionProperties properties;

    FormFiller(PpcForm form, CommissionProperties properties) {
        this.form = form;
        this.properties = properties;
    }

    /** @param before the last 速報 that was filed, null for a new report */
    List<FilledField> fill(IncidentReported report, IncidentAssessed judgement, @Nullable Filing before) {
        var about = new AboutReporting(
                form, judgement, properties.reporter(report.body().code()), before);
        var facts = new AboutFacts(form, report.facts(), report.narrative());
        return form.fields().stream()
                .map(line -> line.filledWith(text(line.key(), report, judgement, about, facts)))
                .toList();
    }

    private static FormText text(
            ReportField field,
            IncidentReported report,
            IncidentAssessed judgement,
            AboutReporting about,
            AboutFacts facts) {
        var narrative = report.narrative();
        return switch (field) {
            case REPORTER_NAME -> FormText.of(report.body().name());
            case REPORTER_DETAILS -> about.details();
            case CONTACT -> about.contact();
            case NEW_OR_FOLLOW_UP -> about.newOrFollowUp();
            case PRELIMINARY_OR_FINAL -> FormText.known("速報");
            case LEGAL_BASIS -> about.legalBasis(report.facts().myNumber());
            case HAPPENED_ON -> facts.happenedOn();
            case DISCOVERED_ON -> facts.discoveredOn();
            case HAPPENINGS -> facts.happenings();
            case DISCOVERED_BY -> facts.discoveredBy();
            case APPLICABLE_ITEMS -> about.applicableItems();
            case CONTRACTORS -> facts.contractors();
            case COURSE -> facts.course();
            case EXTERNAL_INVESTIGATION -> FormText.NOTHING;
            case MEDIA -> facts.media();
            case SUBJECTS -> facts.subjects();
            case DATA_ITEMS -> facts.dataItems();
            case SAFEGUARDS -> facts.safeguards();
            case PERSONS -> facts.persons();
            case ACTOR -> facts.actor();
            case CAUSE -> facts.cause();
            case UNAUTHORISED_ACCESS -> facts.unauthorisedAccess();
            case CAUSE_DETAIL -> FormText.of(narrative.causeDetail());
            case SECONDARY_DAMAGE -> facts.secondaryDamage();
            case MEASURES_FOR_INDIVIDUALS -> FormText.of(narrative.measuresForIndividuals());
            case PUBLICATION -> FormText.of(narrative.publication());
            case PREVENTION -> facts.prevention();
            case OTHER_MATTERS -> FormText.of(narrative.otherMatters());
        };
    }
}
