package jp.ippo.assessment.law;

import java.util.List;

/**
 * 規則43条4号「百人を超える」, 規則7条4号「千人を超える」: more living persons than the threshold, on the largest possible
 * number. Text: number.ja.md
 */
final class Item4Number implements Item {

    @Override
    public Opinion examine(Matter matter, Regime regime) {
        return examine(matter, matter.law().personsThreshold(regime), Question.PERSONS_OVER_THRESHOLD);
    }

    static Opinion examine(Matter matter, int threshold, Question question) {
        var affected = matter.facts().affected();
        return opinion(matter, affected, threshold, question)
                .from(() -> List.of(
                        "affected.confirmed=" + affected.confirmed(),
                        "affected.atMost=" + affected.atMost(),
                        "affected.countedAs=" + affected.countedAs()));
    }

    private static Opinion opinion(Matter matter, Affected affected, int threshold, Question question) {
        // A household has one living person or more, and a record may stand for one: the largest possible number
        // counts.
        if (affected.exceeds(threshold)) {
            var number = affected.largest();
            return Opinion.met(Words.later(
                    () -> "最大" + number + "人 > " + threshold + "人",
                    () -> "at most " + number + " persons > " + threshold));
        }
        if (affected.hasUpperBound()) {
            var number = affected.largest();
            return Opinion.notMet(Words.later(
                    () -> "最大" + number + "人 ≦ " + threshold + "人",
                    () -> "at most " + number + " persons <= " + threshold));
        }
        return matter.ask(
                question,
                affected.atMost() == null
                        ? Words.later(
                                () -> "最大何人か分からない（基準は" + threshold + "人を超えること）。",
                                () -> "Nobody can say yet how many at most (the threshold is more than " + threshold
                                        + ").")
                        : Words.later(
                                () -> "人数ではなく件数・世帯数等で数えられている（基準は本人の数が" + threshold + "人を超えること）。",
                                () -> "Not counted in living persons (the threshold is more than " + threshold
                                        + " persons)."));
    }
}
