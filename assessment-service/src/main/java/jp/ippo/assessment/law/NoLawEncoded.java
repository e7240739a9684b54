package jp.ippo.assessment.law;

import java.time.LocalDate;

/**
 * The day lies before the first law that is encoded (2023-04-01, when 法68条 reached the local governments). An error and
 * not a default: nobody may be told "no report" by a law that did not apply.
 */
public class NoLawEncoded extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final LocalDate day;

    NoLawEncoded(LocalDate day, LocalDate first) {
        super("knownAt: no law encoded for " + day + ", the first is that of " + first);
        this.day = day;
    }

    /** The field of {@link IncidentFacts} that is at fault. */
    public String field() {
        return "knownAt";
    }

    public LocalDate day() {
        return day;
    }
}
