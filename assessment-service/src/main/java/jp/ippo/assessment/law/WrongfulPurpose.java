package jp.ippo.assessment.law;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * 不正の目的のおそれ.
 *
 * @param suspected whether the event was, or may have been, done with a wrongful purpose
 * @param againstBody whether the act was against the body, its contractor or a service it uses
 * @param dataBeingCollected whether the data was still being collected (web skimming, forged form)
 * @param indicators what points to it
 */
public record WrongfulPurpose(
        Answer suspected, Answer againstBody, Answer dataBeingCollected, Set<Indicator> indicators) {

    public enum Indicator {
        THEFT,
        UNAUTHORISED_ACCESS,
        RANSOMWARE,
        TRACES_OF_EXFILTRATION,
        INFORMATION_STEALING_MALWARE,
        COMMAND_AND_CONTROL_TRAFFIC,
        ALTERED_PAGE_FILES,
        TIP_FROM_POLICE_OR_EXPERT,
        INSIDER_TAKE_OUT,
        WEB_SKIMMING
    }

    /** Signs that something left the body; they contradict "all recovered", "never left", "provided on purpose". */
    private static final Set<Indicator> POINTING_OUTSIDE = EnumSet.of(
            Indicator.THEFT,
            Indicator.TRACES_OF_EXFILTRATION,
            Indicator.INFORMATION_STEALING_MALWARE,
            Indicator.COMMAND_AND_CONTROL_TRAFFIC,
            Indicator.INSIDER_TAKE_OUT,
            Indicator.WEB_SKIMMING);

    static final WrongfulPurpose UNKNOWN =
            new WrongfulPurpose(Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Set.of());

    public WrongfulPurpose {
        suspected = Answer.orUnknown(suspected);
        againstBody = Answer.orUnknown(againstBody);
        dataBeingCollected = Answer.orUnknown(dataBeingCollected);
        indicators = indicators == null ? Set.of() : Set.copyOf(indicators);
    }

    boolean isIndicated() {
        return !indicators.isEmpty();
    }

    boolean pointsOutside() {
        return isIndicated() && !Collections.disjoint(indicators, POINTING_OUTSIDE);
    }

    boolean points(Indicator indicator) {
        return indicators.contains(indicator);
    }
}
