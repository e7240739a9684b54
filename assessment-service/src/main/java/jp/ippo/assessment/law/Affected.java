package jp.ippo.assessment.law;

/**
 * 本人の数: living persons, not records, mails or households.
 *
 * @param confirmed persons confirmed so far, null while unknown
 * @param atMost the largest possible number, null while nobody can say
 * @param countedAs what the two numbers count
 */
public record Affected(Integer confirmed, Integer atMost, Unit countedAs) {

    public enum Unit {
        LIVING_PERSONS,
        HOUSEHOLDS,
        RECORDS,
        UNKNOWN
    }

    static final Affected UNKNOWN = new Affected(null, null, Unit.UNKNOWN);

    public Affected {
        countedAs = countedAs == null ? Unit.UNKNOWN : countedAs;
        if ((confirmed != null && confirmed < 0) || (atMost != null && atMost < 0)) {
            throw new IllegalArgumentException("a number of persons cannot be negative");
        }
        if (confirmed != null && atMost != null && confirmed > atMost) {
            atMost = confirmed; // what is confirmed is possible
        }
    }

    /** Whether either number passes the threshold: one confirmed count above it is enough, whatever the maximum. */
    boolean exceeds(int threshold) {
        return largest() > threshold;
    }

    /** The larger of the two numbers that are known. */
    int largest() {
        return Math.max(confirmed == null ? 0 : confirmed, atMost == null ? 0 : atMost);
    }

    /** Whether somebody could say how many <em>living persons</em> at most. */
    boolean hasUpperBound() {
        return atMost != null && countedAs == Unit.LIVING_PERSONS;
    }

    /** Only dead persons or corporations: nobody whom 法2条1項 protects. */
    boolean nobodyAlive() {
        return hasUpperBound() && !exceeds(0);
    }
}
