package jp.ippo.assessment.law;

import java.util.List;

/**
 * One legal question, answered, with its evidence.
 *
 * @param code stable, for example {@code RULE43-4}
 * @param reference where the law says so
 * @param outcome for an item: whether it applies; for an exclusion ({@code ENCRYPTION}, {@code RECOVERY} …): whether it
 *     excludes
 * @param why never with personal data
 * @param facts the facts looked at
 * @param asks what a person must answer to settle an undetermined outcome
 */
public record Finding(
        String code, LegalReference reference, Outcome outcome, Words why, FactsUsed facts, List<Question> asks) {

    /** Three answers of the law. */
    public enum Outcome {
        MET,
        NOT_MET,
        UNDETERMINED
    }

    public Finding {
        asks = List.copyOf(asks);
    }

    public String reasonJa() {
        return why.ja();
    }

    public String reasonEn() {
        return why.en();
    }

    /** The facts looked at, as {@code name=value}. */
    public List<String> factsUsed() {
        return facts.words();
    }

    boolean isMet() {
        return outcome == Outcome.MET;
    }

    boolean isOpen() {
        return outcome == Outcome.UNDETERMINED;
    }
}
