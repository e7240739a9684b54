package jp.ippo.assessment.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 期限, all as days in Asia/Tokyo.
 *
 * @param knownOn 知った日 = day 1
 * @param preliminaryTarget 速報の目安, day 3
 * @param preliminaryLimit 速報の外枠, day 5; calendar days, never rolled
 * @param preliminaryLastOpenDay the last open day on or before the limit, but never before {@code knownOn}
 * @param finalDays 30 or 60
 * @param finalDue 確報の期限, rolled to the next open day of the nation
 * @param explanationJa how the dates came about, in words
 * @param alternative the later date that an open question, or another reading, would allow; the earlier one holds until
 *     a named officer decides
 */
public record Deadlines(
        LocalDate knownOn,
        LocalDate preliminaryTarget,
        LocalDate preliminaryLimit,
        LocalDate preliminaryLastOpenDay,
        int finalDays,
        LocalDate finalDue,
        String explanationJa,
        String explanationEn,
        Optional<Alternative> alternative) {

    /**
     * The other date, shown beside the one that holds.
     *
     * @param knownOn the day 1 it counts from
     * @param reasonJa what it depends on
     */
    public record Alternative(LocalDate knownOn, int finalDays, LocalDate finalDue, String reasonJa, String reasonEn) {}

    /**
     * Item 3 was found or dropped later: the dates are computed anew, both are shown, and the earlier final date holds
     * until a named officer decides otherwise. No official answer exists; this is the cautious reading.
     *
     * @param previous the deadlines of the judgement before
     */
    public Deadlines holding(Deadlines previous) {
        if (previous.finalDue.equals(finalDue)) {
            return this;
        }
        var earlier = previous.finalDue.isBefore(finalDue) ? previous : this;
        var later = earlier == this ? previous : this;
        return new Deadlines(
                earlier.knownOn,
                earlier.preliminaryTarget,
                earlier.preliminaryLimit,
                earlier.preliminaryLastOpenDay,
                earlier.finalDays,
                earlier.finalDue,
                earlier.explanationJa,
                earlier.explanationEn,
                Optional.of(new Alternative(
                        later.knownOn,
                        later.finalDays,
                        later.finalDue,
                        "前回の判定の確報の期限は" + Wareki.both(previous.finalDue) + "、今回の判定では" + Wareki.both(finalDue)
                                + "。担当官が決めるまでは早い方による。",
                        "The judgement before said " + previous.finalDue + ", this one says " + finalDue
                                + "; the earlier holds until a named officer decides.")));
    }

    /** Whether the date is one of those shown. */
    public boolean shows(LocalDate due) {
        return finalDue.equals(due)
                || alternative.map(other -> other.finalDue().equals(due)).orElse(false);
    }

    /** The same dates with the chosen final date in front; a date that is not shown changes nothing. */
    public Deadlines choosing(LocalDate due) {
        return alternative
                .filter(other -> other.finalDue().equals(due))
                .map(other -> new Deadlines(
                        knownOn,
                        preliminaryTarget,
                        preliminaryLimit,
                        preliminaryLastOpenDay,
                        other.finalDays(),
                        other.finalDue(),
                        explanationJa + " 確報の期限は担当官の判断による: " + other.reasonJa(),
                        explanationEn + " The final date was chosen by an officer: " + other.reasonEn(),
                        Optional.of(new Alternative(
                                knownOn,
                                finalDays,
                                finalDue,
                                "担当官が選ばなかった期限。",
                                "The date the officer did not choose."))))
                .orElse(this);
    }
}
