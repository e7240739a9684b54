package jp.ippo.intake.register.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.Subcontract;
import org.jspecify.annotations.Nullable;

/**
 * A sub-contract where it stands in the tree, for a page.
 *
 * @param depth 1 for 再委託, 2 for 再々委託, and so on
 */
public record Tier(int depth, Subcontract one) {

    /** Each under the one it hangs under. */
    static List<Tier> of(Contract contract) {
        var tiers = new ArrayList<Tier>();
        add(contract, null, 1, tiers);
        return tiers;
    }

    private static void add(Contract contract, @Nullable UUID under, int depth, List<Tier> tiers) {
        for (var one : contract.subcontracts()) {
            if (!java.util.Objects.equals(one.under(), under)) continue;
            tiers.add(new Tier(depth, one));
            add(contract, one.id(), depth + 1, tiers);
        }
    }
}
