package jp.ippo.assessment.law;

import java.util.List;
import java.util.function.Supplier;

/**
 * The facts that were looked at, as {@code name=value}. They are put into words only when a reason is read: a decision
 * looks at more facts than anybody reads.
 */
final class FactsUsed {

    static final FactsUsed NONE = new FactsUsed(List::of);

    private final Supplier<List<String>> words;

    FactsUsed(Supplier<List<String>> words) {
        this.words = words;
    }

    List<String> words() {
        return words.get();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactsUsed facts && facts.words().equals(words());
    }

    @Override
    public int hashCode() {
        return words().hashCode();
    }

    @Override
    public String toString() {
        return words().toString();
    }
}
