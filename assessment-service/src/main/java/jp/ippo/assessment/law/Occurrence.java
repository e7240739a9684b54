package jp.ippo.assessment.law;

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

    static Occurrence of(Matter matter, Exclusions exclusions) {
        var facts = matter.facts();
        boolean nothingStated = facts.happenings().isEmpty() && !pointsToLeak(facts);
        if (nothingStated) {
            var asked =
                    matter.ask(Question.EVENT_OCCURRED, new Words("何が起きたか分からない。", "Nobody has said what happened."));
            return new Occurrence(exclusions.from(asked), none());
        }
        return new Occurrence(
                exclusions.from(leak(matter, exclusions)),
                facts.mentions(Kind.LOSS) || facts.mentions(Kind.DAMAGE)
                        ? Opinion.met("滅失・毀損が発生し、又は発生したおそれがある。", "A loss or damage occurred or may have.")
                                .unless(exclusions.keptElsewhere())
                        : none());
    }

    private static Opinion leak(Matter matter, Exclusions exclusions) {
        var facts = matter.facts();
        if (facts.mentions(Kind.LEAK)) {
            return Opinion.met("漏えいが発生し、又は発生したおそれがある。", "A leak occurred or may have.");
        }
        if (pointsToLeak(facts)) {
            return Opinion.met("不正の目的による行為があり、漏えいのおそれがある。", "An act with a wrongful purpose makes a leak possible.");
        }
        if (!facts.mentions(Kind.LOSS)) {
            return none();
        }
        // 「外部に流出したときは漏えい」: what was lost and is not known to have stayed inside may be outside.
        return switch (exclusions.inside().outcome()) {
            case MET -> none();
            case NOT_MET -> Opinion.met("失われたものが外部に流出したおそれがある。", "What was lost may be outside.");
            case UNDETERMINED ->
                Opinion.open(
                        "失われたものが外部に流出したか分からない。",
                        "It is open whether what was lost went outside.",
                        Question.LEFT_THE_BODY);
        };
    }

    private static boolean pointsToLeak(IncidentFacts facts) {
        return facts.wrongfulPurpose().isIndicated()
                || facts.cause() == Cause.STOLEN
                || facts.cause() == Cause.UNAUTHORISED_ACCESS;
    }

    private static Opinion none() {
        return Opinion.notMet("漏えい等は発生しておらず、そのおそれもない。", "No leak, loss or damage occurred or may have.");
    }

    Opinion event() {
        return leak.or(lossOrDamage);
    }

    /** The event as the items see it: 「高度な暗号化…を講じたものを除く。以下この条…において同じ」. */
    Opinion reportable(Opinion strongEncryption) {
        return leak.unless(strongEncryption).or(lossOrDamage);
    }

    Finding finding(Matter matter) {
        return event().from(
                        "happenings=" + Facts.happenings(matter.facts()),
                        "cause=" + matter.facts().cause())
                .as(CODE, REFERENCE);
    }
}
