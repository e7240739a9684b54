package jp.ippo.assessment.law;

import java.util.List;
import jp.ippo.assessment.law.Happening.Kind;

/**
 * 漏えい等の発生又はそのおそれ: is there a leak, a loss or damage at all, once everything that is proven not to be one is
 * taken away? Text: event.ja.md#event
 *
 * @param leak 漏えい
 * @param lossOrDamage 滅失・毀損; encryption is no help against it
 */
record Occurrence(Opinion leak, Opinion lossOrDamage) {

    static final String CODE = "EVENT";
    private static final LegalReference REFERENCE = LegalReference.guideline(
            "ガイドライン（通則編）3-5-1、3-5-3-1",
            "General Guideline 3-5-1, 3-5-3-1",
            LegalReference.GUIDELINE,
            "event.ja.md#event");

    private static final Opinion NO_LEAK = Opinion.notMet("漏えいもそのおそれもない。", "No leak, nor a possible one.");
    private static final Opinion NO_LOSS_OR_DAMAGE =
            Opinion.notMet("滅失・毀損もそのおそれもない。", "No loss or damage, nor a possible one.");

    static Occurrence of(Matter matter, Exclusions exclusions) {
        return new Occurrence(
                exclusions.from(leak(matter, exclusions)), lossOrDamage(matter).unless(exclusions.keptElsewhere()));
    }

    private static Opinion leak(Matter matter, Exclusions exclusions) {
        var facts = matter.facts();
        if (facts.mentions(Kind.LEAK)) {
            return Opinion.met("漏えいが発生し、又は発生したおそれがある。", "A leak occurred or may have.");
        }
        if (pointsToLeak(facts)) {
            return Opinion.met("不正の目的による行為があり、漏えいのおそれがある。", "An act with a wrongful purpose makes a leak possible.");
        }
        if (facts.happenings().isEmpty()) {
            return nothingStated(matter);
        }
        return facts.mentions(Kind.LOSS) || facts.cause() == Cause.UNKNOWN ? perhapsOutside(exclusions) : NO_LEAK;
    }

    /** 「外部に流出したときは漏えい」: what was lost, or damaged by nobody knows what, may have gone outside. */
    private static Opinion perhapsOutside(Exclusions exclusions) {
        return switch (exclusions.inside().outcome()) {
            case MET -> NO_LEAK;
            case NOT_MET -> Opinion.met("外部に流出したおそれがある。", "It may have gone outside.");
            case UNDETERMINED ->
                Opinion.open("外部に流出したか分からない。", "It is open whether it went outside.", Question.LEFT_THE_BODY);
        };
    }

    private static Opinion lossOrDamage(Matter matter) {
        var facts = matter.facts();
        if (facts.mentions(Kind.LOSS) || facts.mentions(Kind.DAMAGE)) {
            return Opinion.met("滅失・毀損が発生し、又は発生したおそれがある。", "A loss or damage occurred or may have.");
        }
        return facts.happenings().isEmpty() ? nothingStated(matter) : NO_LOSS_OR_DAMAGE;
    }

    private static Opinion nothingStated(Matter matter) {
        return matter.ask(Question.EVENT_OCCURRED, new Words("何が起きたか分からない。", "Nobody has said what happened."));
    }

    private static boolean pointsToLeak(IncidentFacts facts) {
        return facts.wrongfulPurpose().isIndicated()
                || facts.cause() == Cause.STOLEN
                || facts.cause() == Cause.UNAUTHORISED_ACCESS;
    }

    Opinion event() {
        return leak.or(lossOrDamage);
    }

    /** The event as the items see it: 「高度な暗号化…を講じたものを除く。以下この条…において同じ」. */
    Opinion reportable(Opinion strongEncryption) {
        return leak.unless(strongEncryption).or(lossOrDamage);
    }

    /** It asks for both parts, even where one is enough: an exclusion of the one may leave the other. */
    Finding finding(Matter matter) {
        return event().asking(leak, lossOrDamage)
                .from(() -> List.of(
                        "happenings=" + Facts.happenings(matter.facts()),
                        "cause=" + matter.facts().cause()))
                .as(CODE, REFERENCE);
    }
}
