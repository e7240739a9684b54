package jp.ippo.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.ippo.evidence.Finding.Kind;

/** Collects findings in bounded memory; each is said as soon as it is made. */
final class Findings {

    private static final int KEPT = 1000;

    private final List<Finding> first = new ArrayList<>();
    private final Consumer<String> say;
    private long count;

    Findings(Consumer<String> say) {
        this.say = say;
    }

    void add(Kind kind, String table, String key, String words) {
        var finding = new Finding(kind, table, key, words);
        if (count++ < KEPT) {
            first.add(finding);
            say.accept(finding.toString());
        }
    }

    List<Finding> first() {
        return List.copyOf(first);
    }

    long count() {
        return count;
    }
}
