package jp.ippo.notification.commission;

import java.time.Instant;
import java.util.List;

/**
 * 速報, one frozen version of the draft.
 *
 * @param version counted from 1 per incident
 * @param revision the revision of the incident it was drafted from
 * @param assessmentNumber the judgement it was drafted from
 */
public record PreliminaryReport(
        int version, int revision, int assessmentNumber, Instant draftedAt, List<FilledField> fields) {

    /** Fields the form does not take the report without. */
    public List<FilledField> missing() {
        return fields.stream()
                .filter(field -> field.state() == FilledField.State.MISSING_REQUIRED)
                .toList();
    }

    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** Whether it says the same. That a report became a follow-up alone is no news. */
    boolean saysTheSame(List<FilledField> others) {
        return content(fields).equals(content(others));
    }

    private static List<FilledField> content(List<FilledField> fields) {
        return fields.stream()
                .filter(field -> field.key() != ReportField.NEW_OR_FOLLOW_UP)
                .toList();
    }
}
