package jp.ippo.assessment.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the register; null means "whatever".
 *
 * @param fiscalYear 年度, April to March, of 知った日
 * @param item code of a finding, for example {@code RULE43-4}
 * @param outcome of that finding; {@code MET} when only the item is given
 * @param drill only drills, or only what is real
 * @param after an incident id: only lines behind it, for the next page
 */
record Search(
        @Nullable String body,
        @Nullable Integer fiscalYear,
        @Nullable String item,
        @Nullable String outcome,
        @Nullable String duty,
        @Nullable Boolean drill,
        @Nullable UUID after) {

    @Nullable
    String wantedOutcome() {
        return item == null ? null : item + "=" + (outcome == null ? "MET" : outcome);
    }
}
