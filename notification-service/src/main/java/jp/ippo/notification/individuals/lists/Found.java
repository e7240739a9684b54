package jp.ippo.notification.individuals.lists;

import java.util.List;
import jp.ippo.notification.individuals.Duplicates;

/**
 * What the check of a list found; nothing was stored. Counts and lines, never a value.
 *
 * @param rows right or wrong
 * @param people of the rows that are right
 * @param errors the first hundred of {@code errorCount}
 */
public record Found(
        long rows,
        int people,
        int withEmail,
        int withoutEmail,
        int held,
        long errorCount,
        List<RowProblem> errors,
        Duplicates duplicates) {

    /** The same address twice is refused: one envelope per person, and nobody gets two. */
    public boolean mayBeStored() {
        return errorCount == 0 && duplicates.sameEmail().people() == 0;
    }
}
