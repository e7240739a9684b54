package jp.ippo.intake.filing;

import java.util.List;
import java.util.Set;
import jp.ippo.events.Answer;
import jp.ippo.events.Narrative;
import jp.ippo.events.ReportedFacts;
import jp.ippo.events.ReportedFacts.Affected;
import jp.ippo.events.ReportedFacts.Cause;
import jp.ippo.events.ReportedFacts.Encryption;
import jp.ippo.events.ReportedFacts.Involved;
import jp.ippo.events.ReportedFacts.MyNumber;
import jp.ippo.events.ReportedFacts.OrdinanceInformation;
import jp.ippo.events.ReportedFacts.PropertyDamage;
import jp.ippo.events.ReportedFacts.Recovery;
import jp.ippo.events.ReportedFacts.Safeguards;
import jp.ippo.events.ReportedFacts.SpecialCare;
import jp.ippo.events.ReportedFacts.WrongfulPurpose;

/** A report of which nobody has said anything yet: everything is unknown, nothing is "no". */
public final class Unsaid {

    private static final Answer UNKNOWN = Answer.UNKNOWN;

    private Unsaid() {}

    @SuppressWarnings("NullAway") // the language of the events says null for unknown
    public static ReportedFacts facts() {
        return new ReportedFacts(
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Cause.UNKNOWN,
                new Involved(Involved.Actor.UNKNOWN, null, null, UNKNOWN),
                Set.of(),
                Set.of(),
                Set.of(),
                new Affected(null, null, Affected.Unit.UNKNOWN),
                new SpecialCare(UNKNOWN, Set.of()),
                new PropertyDamage(UNKNOWN, null),
                new WrongfulPurpose(UNKNOWN, UNKNOWN, UNKNOWN, Set.of()),
                new OrdinanceInformation(UNKNOWN, UNKNOWN),
                new MyNumber(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
                new Safeguards(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
                new Encryption(
                        UNKNOWN,
                        null,
                        UNKNOWN,
                        Encryption.Scope.UNKNOWN,
                        UNKNOWN,
                        UNKNOWN,
                        Encryption.DeviceState.UNKNOWN,
                        UNKNOWN),
                new Recovery(UNKNOWN, UNKNOWN, null),
                UNKNOWN);
    }

    @SuppressWarnings("NullAway")
    public static Narrative narrative() {
        return new Narrative(
                null, null, Narrative.DiscoveredBy.UNKNOWN, null, UNKNOWN, null, null, null, null, null, null);
    }
}
