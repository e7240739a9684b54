package jp.ippo.assessment.law;

import java.util.ArrayList;
import java.util.List;

/** What is no 漏えい等 at all. Each removes only what it is proven to remove; unknown removes nothing. */
record Exclusions(
        Opinion recovered, Opinion providedOnPurpose, Opinion inside, Opinion keptElsewhere, Opinion ruledOut) {

    static Exclusions of(Matter matter) {
        return new Exclusions(
                Recovered.examine(matter),
                ProvidedOnPurpose.examine(matter),
                StayedInside.examine(matter),
                KeptElsewhere.examine(matter),
                ExfiltrationRuledOut.examine(matter));
    }

    /** A leak, less what is proven to be none. */
    Opinion from(Opinion leak) {
        return leak.unless(providedOnPurpose).unless(inside).unless(recovered).unless(ruledOut);
    }

    List<Finding> findings(Matter matter) {
        var findings = new ArrayList<>(List.of(
                Recovered.finding(recovered),
                ProvidedOnPurpose.finding(providedOnPurpose),
                StayedInside.finding(inside),
                KeptElsewhere.finding(keptElsewhere)));
        if (ExfiltrationRuledOut.arises(matter)) {
            findings.add(ExfiltrationRuledOut.finding(ruledOut));
        }
        return findings;
    }
}
