package jp.ippo.assessment.law;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.ippo.assessment.law.Finding.Outcome;

/** What one legal question comes to, before it is put beside the others; the algebra of three answers lives here. */
record Opinion(Outcome outcome, Words why, FactsUsed facts, List<Question> asks) {

    static Opinion met(String ja, String en) {
        return met(new Words(ja, en));
    }

    static Opinion met(Words why) {
        return new Opinion(Outcome.MET, why, FactsUsed.NONE, List.of());
    }

    static Opinion notMet(Words why) {
        return new Opinion(Outcome.NOT_MET, why, FactsUsed.NONE, List.of());
    }

    static Opinion notMet(String ja, String en) {
        return notMet(new Words(ja, en));
    }

    static Opinion open(String ja, String en, Question... asks) {
        return new Opinion(Outcome.UNDETERMINED, new Words(ja, en), FactsUsed.NONE, List.of(asks));
    }

    /** The same opinion, naming the facts it rests on. */
    Opinion from(Supplier<List<String>> names) {
        return new Opinion(outcome, why, new FactsUsed(names), asks);
    }

    /** The same opinion, asking what these ask. */
    Opinion asking(Opinion one, Opinion other) {
        return new Opinion(outcome, why, facts, both(one.asks, other.asks));
    }

    boolean isMet() {
        return outcome == Outcome.MET;
    }

    boolean isNotMet() {
        return outcome == Outcome.NOT_MET;
    }

    boolean isOpen() {
        return outcome == Outcome.UNDETERMINED;
    }

    /** Both are needed: one denial denies, one open part leaves it open. */
    Opinion and(Opinion other) {
        if (isNotMet() || other.isMet()) {
            return this;
        }
        return other.isNotMet() || isMet() ? other.restingOn(facts) : open(why, facts, both(asks, other.asks));
    }

    /** As {@link #and} with a condition that stands as a finding of its own, and so asks its own questions. */
    Opinion given(Opinion condition) {
        return isOpen() && condition.isOpen() ? this : and(condition.silent());
    }

    /** As {@link #given}, but nothing is asked before the condition itself is settled. */
    Opinion onlyIf(Opinion condition) {
        return condition.isOpen() && !isNotMet() ? condition.silent().restingOn(facts) : given(condition);
    }

    /** One is enough. */
    Opinion or(Opinion other) {
        if (isMet() || other.isMet()) {
            return isMet() ? this : other;
        }
        if (isNotMet() && other.isNotMet()) {
            return new Opinion(Outcome.NOT_MET, why.and(other.why), facts, List.of());
        }
        return open(isOpen() ? why : other.why, facts, both(asks, other.asks));
    }

    /** An exclusion removes only what it is proven to remove. */
    Opinion unless(Opinion exclusion) {
        return exclusion.isMet() && !isNotMet() ? new Opinion(Outcome.NOT_MET, exclusion.why, facts, List.of()) : this;
    }

    private Opinion silent() {
        return asks.isEmpty() ? this : new Opinion(outcome, why, facts, List.of());
    }

    private Opinion restingOn(FactsUsed ownFacts) {
        return new Opinion(outcome, why, ownFacts, asks);
    }

    private static Opinion open(Words why, FactsUsed facts, List<Question> asks) {
        return new Opinion(Outcome.UNDETERMINED, why, facts, asks);
    }

    private static List<Question> both(List<Question> some, List<Question> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    Finding as(String code, LegalReference reference) {
        return new Finding(code, reference, outcome, why, facts, asks);
    }
}
