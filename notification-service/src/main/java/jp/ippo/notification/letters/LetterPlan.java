package jp.ippo.notification.letters;

import java.util.List;

/**
 * Where everything stands in a letter whose own parts take this many lines. Letters of one plan share what everybody reads.
 *
 * @param shared per page, ready-made operators
 * @param spots where the person's own lines stand: greeting, reference, items
 */
record LetterPlan(List<byte[]> shared, List<Spot> spots) {

    int pages() {
        return shared.size();
    }

    record Spot(int page, double baseline) {}
}
