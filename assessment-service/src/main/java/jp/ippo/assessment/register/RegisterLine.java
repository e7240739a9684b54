package jp.ippo.assessment.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the register: an incident as it was judged last. */
public record RegisterLine(
        UUID incidentId,
        UUID assessmentId,
        String bodyCode,
        String bodyName,
        String department,
        String cause,
        LocalDate knownOn,
        int fiscalYear,
        @Nullable Integer atMost,
        String duty,
        String severity,
        List<String> outcomes,
        @Nullable LocalDate finalDue,
        Instant judgedAt,
        boolean drill) {

    /** The items that apply, for example {@code RULE43-4}. */
    public List<String> met() {
        return outcomes.stream()
                .filter(outcome -> outcome.endsWith("=MET"))
                .map(outcome -> outcome.substring(0, outcome.indexOf('=')))
                .filter(code -> code.startsWith("RULE") || code.startsWith("MYNUMBER"))
                .toList();
    }
}
