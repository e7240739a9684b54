package jp.ippo.notification.commission;

/** The fields of the PPC's report form that Ippō knows how to fill. Numbers, labels and words are in {@code ppc-form.json}. */
public enum ReportField {
    REPORTER_NAME,
    REPORTER_DETAILS,
    CONTACT,
    NEW_OR_FOLLOW_UP,
    PRELIMINARY_OR_FINAL,
    LEGAL_BASIS,
    HAPPENED_ON,
    DISCOVERED_ON,
    HAPPENINGS,
    DISCOVERED_BY,
    APPLICABLE_ITEMS,
    CONTRACTORS,
    COURSE,
    EXTERNAL_INVESTIGATION,
    MEDIA,
    SUBJECTS,
    DATA_ITEMS,
    SAFEGUARDS,
    PERSONS,
    ACTOR,
    CAUSE,
    UNAUTHORISED_ACCESS,
    CAUSE_DETAIL,
    SECONDARY_DAMAGE,
    MEASURES_FOR_INDIVIDUALS,
    PUBLICATION,
    PREVENTION,
    OTHER_MATTERS
}
