package jp.ippo.evidence;

import java.util.List;

/**
 * What a verification found.
 *
 * @param links of the chain that were walked
 * @param rows of history that were compared
 * @param unsealed entries that are not in the chain yet: their rows were compared all the same
 * @param place of the chain's end
 * @param head hash there
 * @param anchors heads from outside that the chain was held against
 * @param findings the first of them; empty when everything agrees
 * @param found how many there are altogether
 */
public record Verdict(
        long links,
        long rows,
        long unsealed,
        long place,
        String head,
        int anchors,
        List<Finding> findings,
        long found) {

    public boolean isGood() {
        return found == 0;
    }
}
