package jp.ippo.notification.duties;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One authority in one case.
 *
 * @param code an {@link Authority}, or {@code ADDED-n} for one that a person added
 * @param name that a person gave it; null for the known ones
 * @param proposal null where the facts say nothing
 * @param dueOn set by a person or by the office's own target; null where there is none
 * @param decisions oldest first; the last one counts
 * @param proofs oldest first; the last one corrects the others
 */
public record Lane(
        String code,
        @Nullable String name,
        State state,
        @Nullable Proposal proposal,
        @Nullable LocalDate dueOn,
        List<Decision> decisions,
        List<Proof> proofs) {

    public enum State {
        /** nobody has decided whether it is owed */
        UNDECIDED,
        OWED,
        NOT_OWED,
        DONE
    }

    static State state(List<Decision> decisions, List<Proof> proofs) {
        if (!decisions.isEmpty() && !decisions.get(decisions.size() - 1).owed()) return State.NOT_OWED;
        if (!proofs.isEmpty()) return State.DONE;
        return decisions.isEmpty() ? State.UNDECIDED : State.OWED;
    }

    /** Whether somebody still has to decide or to tell: what the facts propose is not forgotten for want of a decision. */
    boolean isOpen() {
        return state == State.OWED || (state == State.UNDECIDED && proposal != null);
    }

    /** As a mail names it. */
    String called() {
        return name == null ? Authority.valueOf(code).japanese() : name;
    }
}
