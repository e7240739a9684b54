package jp.ippo.assessment.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Any facts at all that may be filed under the encoded law, contradictions included. */
final class AnyFacts {

    private static final Instant FIRST = FactsBuilder.at(LawInForce.LOCAL_GOVERNMENTS);
    private static final Instant LAST = FactsBuilder.at(LocalDate.of(2099, 12, 31));

    private AnyFacts() {}

    static Arbitrary<FactsBuilder> builders() {
        return Builders.withBuilder(FactsBuilder::facts)
                .use(Arbitraries.of(BodyKind.class))
                .inSetter((facts, kind) -> facts.bodyKind = kind)
                .use(moments().injectNull(0.3))
                .inSetter((facts, at) -> facts.discoveredAt = at)
                .use(moments())
                .inSetter((facts, at) -> facts.knownAt = at)
                .use(text())
                .inSetter((facts, reason) -> facts.knownAtReason = reason)
                .use(moments().injectNull(0.6))
                .inSetter((facts, at) -> facts.contractorNoticeAt = at)
                .use(happenings())
                .inSetter((facts, happenings) ->
                        facts.happenings = happenings.stream().toList())
                .use(Arbitraries.of(Cause.class))
                .inSetter((facts, cause) -> facts.cause = cause)
                .use(involved())
                .inSetter((facts, involved) -> facts.involved = involved)
                .use(set(Medium.class, 3))
                .inSetter((facts, media) -> facts.media = media)
                .use(set(DataItem.class, 4))
                .inSetter((facts, items) -> facts.dataItems = items)
                .use(affected())
                .inSetter((facts, affected) -> facts.affected = affected)
                .use(specialCare())
                .inSetter((facts, care) -> facts.specialCare = care)
                .use(propertyDamage())
                .inSetter((facts, damage) -> facts.propertyDamage = damage)
                .use(wrongfulPurpose())
                .inSetter((facts, purpose) -> facts.wrongfulPurpose = purpose)
                .use(ordinance())
                .inSetter((facts, ordinance) -> facts.ordinance = ordinance)
                .use(myNumber())
                .inSetter((facts, number) -> facts.myNumber = number)
                .use(safeguards())
                .inSetter((facts, safeguards) -> facts.safeguards = safeguards)
                .use(encryption())
                .inSetter((facts, encryption) -> facts.encryption = encryption)
                .use(recovery())
                .inSetter((facts, recovery) -> facts.recovery = recovery)
                .use(answer())
                .inSetter((facts, harm) -> facts.severeHarm = harm)
                .build();
    }

    static Arbitrary<Answers> answers() {
        return Arbitraries.maps(Arbitraries.of(Question.class), answer())
                .ofMaxSize(Question.values().length)
                .map(Answers::new);
    }

    /** A person who answers yes or no to whatever is asked. */
    static Arbitrary<Map<Question, Answer>> decidedAnswers() {
        return Arbitraries.of(Answer.YES, Answer.NO)
                .list()
                .ofSize(Question.values().length)
                .map(list -> {
                    var all = new EnumMap<Question, Answer>(Question.class);
                    for (var question : Question.values()) {
                        all.put(question, list.get(question.ordinal()));
                    }
                    return all;
                });
    }

    private static Arbitrary<Answer> answer() {
        return Arbitraries.of(Answer.class);
    }

    private static Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(FIRST.getEpochSecond(), LAST.getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.of("given", "", " ").injectNull(0.5);
    }

    private static <E extends Enum<E>> Arbitrary<Set<E>> set(Class<E> type, int most) {
        return Arbitraries.of(type).set().ofMaxSize(most);
    }

    private static Arbitrary<Set<Happening>> happenings() {
        return Combinators.combine(Arbitraries.of(Happening.Kind.class), Arbitraries.of(Happening.Certainty.class))
                .as(Happening::new)
                .set()
                .ofMaxSize(2);
    }

    private static Arbitrary<Involved> involved() {
        return Arbitraries.of(Involved.Actor.class).map(actor -> new Involved(actor, null, null, Answer.UNKNOWN));
    }

    private static Arbitrary<Affected> affected() {
        var number = Arbitraries.oneOf(
                        Arbitraries.of(0, 1, 99, 100, 101, 999, 1000, 1001),
                        Arbitraries.integers().between(0, 2000))
                .injectNull(0.3);
        return Combinators.combine(number, number, Arbitraries.of(Affected.Unit.class))
                .as(Affected::new);
    }

    private static Arbitrary<SpecialCare> specialCare() {
        return Combinators.combine(answer(), set(SpecialCare.Kind.class, 2)).as(SpecialCare::new);
    }

    private static Arbitrary<PropertyDamage> propertyDamage() {
        return Combinators.combine(answer(), text()).as(PropertyDamage::new);
    }

    private static Arbitrary<WrongfulPurpose> wrongfulPurpose() {
        return Combinators.combine(answer(), answer(), answer(), set(WrongfulPurpose.Indicator.class, 2))
                .as(WrongfulPurpose::new);
    }

    private static Arbitrary<OrdinanceInformation> ordinance() {
        return Combinators.combine(answer(), answer()).as(OrdinanceInformation::new);
    }

    private static Arbitrary<MyNumber> myNumber() {
        return Combinators.combine(answer(), answer(), answer(), answer()).as(MyNumber::new);
    }

    private static Arbitrary<Safeguards> safeguards() {
        return Combinators.combine(answer(), answer(), answer(), answer()).as(Safeguards::new);
    }

    private static Arbitrary<Encryption> encryption() {
        var any = Combinators.combine(
                        answer(),
                        text(),
                        answer(),
                        Arbitraries.of(Encryption.Scope.class),
                        answer(),
                        answer(),
                        Arbitraries.of(Encryption.DeviceState.class),
                        answer())
                .as(Encryption::new);
        return Arbitraries.oneOf(any, Arbitraries.just(FactsBuilder.strongEncryption()));
    }

    private static Arbitrary<Recovery> recovery() {
        return Combinators.combine(answer(), answer(), text()).as(Recovery::new);
    }
}
