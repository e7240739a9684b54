package jp.ippo.notification.commission;

import java.util.List;
import java.util.Map;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import jp.ippo.notification.commission.CommissionProperties.Reporter;
import org.jspecify.annotations.Nullable;

/** Fills the PPC's form, field by field, from what was reported and judged, and from what an officer wrote over it. */
class FormFiller {

    private final PpcForm form;
    private final CommissionProperties properties;

    FormFiller(PpcForm form, CommissionProperties properties) {
        this.form = form;
        this.properties = properties;
    }

    PpcForm form() {
        return form;
    }

    /** Without anything on record in other rooms. */
    List<FilledField> fill(
            IncidentReported report, IncidentAssessed judgement, Place place, Map<ReportField, Entry> own) {
        return fill(report, judgement, place, own, Map.of());
    }

    /**
     * @param own the entries that stand, by field
     * @param onRecord what the other rooms have on record, by field; what the department reported follows it
     */
    List<FilledField> fill(
            IncidentReported report,
            IncidentAssessed judgement,
            Place place,
            Map<ReportField, Entry> own,
            Map<ReportField, String> onRecord) {
        var reporter = properties.reporter(report.body().code()).orElse(Reporter.UNKNOWN);
        var about = new AboutReporting(form, judgement, place);
        var facts = new AboutFacts(form, report.facts(), report.narrative());
        return form.fields().stream()
                .map(line -> filled(
                        line,
                        both(onRecord.get(line.key()), text(line.key(), report, reporter, about, facts)),
                        own.get(line.key()),
                        place.kind()))
                .toList();
    }

    private static FormText both(@Nullable String onRecord, FormText reported) {
        if (onRecord == null) return reported;
        var text = reported.text();
        return FormText.known(text == null ? onRecord : onRecord + "\n【部署の報告】" + text);
    }

    private FilledField filled(PpcForm.Line line, FormText known, @Nullable Entry own, ReportKind kind) {
        if (own != null && own.stands()) return line.filled(own.value(form), own.state(), own.over(known.text()));
        boolean required = kind.isFinal() || line.requiredForPreliminary();
        return line.filled(known.text(), known.state(required), null);
    }

    private static FormText text(
            ReportField field, IncidentReported report, Reporter reporter, AboutReporting about, AboutFacts facts) {
        var narrative = report.narrative();
        return switch (field) {
            case REPORTER_NAME -> FormText.of(report.body().name());
            case REPORTER_KANA -> FormText.of(reporter.kana());
            case CORPORATE_NUMBER -> FormText.of(reporter.corporateNumber());
            case REPORTER_ADDRESS -> FormText.of(reporter.address());
            case REPRESENTATIVE -> FormText.of(reporter.representative());
            case CONTACT -> FormText.of(reporter.contact());
            case CONTACT_PHONE -> FormText.of(reporter.contactPhone());
            case CONTACT_EMAIL -> FormText.of(reporter.contactEmail());
            case NEW_OR_FOLLOW_UP -> about.newOrFollowUp();
            case PREVIOUS_REPORT -> about.previousReport();
            case PREVIOUS_RECEIPT -> about.previousReceipt();
            case PRELIMINARY_OR_FINAL -> about.preliminaryOrFinal();
            case LEGAL_BASIS -> about.legalBasis(report.facts().myNumber());
            case HAPPENED_ON -> facts.happenedOn();
            case DISCOVERED_ON -> facts.discoveredOn();
            case HAPPENINGS -> facts.happenings();
            case DISCOVERED_BY -> facts.discoveredBy();
            case APPLICABLE_ITEMS -> about.applicableItems();
            case CONTRACTORS -> facts.contractors();
            case CONTRACTOR_NAME -> facts.contractorName();
            case SUBCONTRACTING -> facts.subcontracting();
            case SUBCONTRACTOR_NAME -> facts.subcontractorName();
            case COURSE -> facts.course();
            case MEDIA -> facts.media();
            case SUBJECTS -> facts.subjects();
            case DATA_ITEMS -> facts.dataItems();
            case SPECIAL_CARE_CONTENT -> facts.specialCareContent();
            case OTHER_ITEMS -> facts.otherItems();
            case SAFEGUARDS -> facts.safeguards();
            case SAFEGUARDS_DETAIL -> facts.safeguardsDetail();
            case PERSONS -> facts.persons();
            case PERSONS_CERTAINTY -> facts.personsCertainty();
            case CARD_PERSONS -> facts.cardPersons();
            case ACTOR -> facts.actor();
            case CAUSE -> facts.cause();
            case UNAUTHORISED_ACCESS, ACCESS_METHOD, ACCESS_WEAKNESS, ACCESS_DETECTION -> facts.aboutAccess();
            case CAUSE_DETAIL -> FormText.of(narrative.causeDetail());
            case SECONDARY_DAMAGE -> facts.secondaryDamage();
            case SECONDARY_DAMAGE_DETAIL -> facts.secondaryDamageDetail();
            case MEASURES_FOR_INDIVIDUALS -> FormText.of(narrative.measuresForIndividuals());
            case PUBLICATION -> FormText.of(narrative.publication());
            case PREVENTION -> FormText.of(narrative.preventionDone());
            case PREVENTION_PLANNED -> FormText.of(narrative.preventionPlanned());
            case OTHER_MATTERS -> FormText.of(narrative.otherMatters());
            // Nobody is asked for these before the privacy office is.
            case ENTRUSTER,
                    ENTRUSTER_NAME,
                    EXTERNAL_INVESTIGATION,
                    INVESTIGATION_REQUESTED_ON,
                    INVESTIGATOR,
                    INVESTIGATION_RESULT,
                    MEASURES_DATE,
                    MEASURES_METHOD,
                    NOTICE_TEXT,
                    NO_MEASURES_REASON,
                    PUBLICATION_DATE,
                    PUBLICATION_METHOD,
                    PUBLICATION_TEXT,
                    PREVENTION_WHEN,
                    OTHER_REPORTS,
                    ATTACHMENTS,
                    REPORTER_DETAILS -> FormText.NOTHING;
        };
    }
}
