package jp.ippo.intake.register;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Optional;
import jp.ippo.events.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Whether one clause is in a contract. Unknown is a gap of its own and never "no".
 *
 * @param included left out is unknown
 * @param owner who sees to it that the gap is closed; null while nobody does
 * @param dueOn by when; null while no day is set
 */
public record ClauseAnswer(
        Clause clause,
        Answer included,
        Evidence evidence,
        @Nullable String owner,
        @Nullable LocalDate dueOn) {

    public ClauseAnswer {
        included = requireNonNullElse(included, Answer.UNKNOWN);
        evidence = requireNonNullElse(evidence, Evidence.NONE);
    }

    public static ClauseAnswer unknown(Clause clause) {
        return new ClauseAnswer(clause, Answer.UNKNOWN, Evidence.NONE, null, null);
    }

    /** What is wrong with it; empty when it is in the contract and can be looked up there. */
    public Optional<GapKind> gap() {
        return switch (included) {
            case NO -> Optional.of(GapKind.MISSING);
            case UNKNOWN -> Optional.of(GapKind.UNKNOWN);
            case YES -> evidence.given() ? Optional.empty() : Optional.of(GapKind.UNPROVED);
        };
    }
}
