package jp.ippo.notification.duties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was added, decided and proved in one case.
 *
 * @param added from code to name, in the order they were added
 * @param decisions by code, oldest first
 * @param proofs by code, oldest first
 */
record LanesOnRecord(
        Map<String, String> added, Map<String, List<Decision>> decisions, Map<String, List<Proof>> proofs) {

    static LanesOnRecord nothing() {
        return new LanesOnRecord(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>());
    }

    void add(String lane, Decision decision) {
        decisions.computeIfAbsent(lane, first -> new ArrayList<>()).add(decision);
    }

    void add(String lane, Proof proof) {
        proofs.computeIfAbsent(lane, first -> new ArrayList<>()).add(proof);
    }

    List<Decision> decisionsOn(String lane) {
        return decisions.getOrDefault(lane, List.of());
    }

    List<Proof> proofsOf(String lane) {
        return proofs.getOrDefault(lane, List.of());
    }
}
