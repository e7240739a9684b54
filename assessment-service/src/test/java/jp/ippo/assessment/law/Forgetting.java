package jp.ippo.assessment.law;

import static jp.ippo.assessment.law.Answer.UNKNOWN;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Every way in which one fact becomes unknown. The signs of a wrongful purpose are not among them: a sign that is gone is
 * not unknown, it is no longer there.
 */
enum Forgetting {
    KIND(facts -> facts.bodyKind = BodyKind.UNKNOWN),
    DISCOVERED(facts -> facts.discoveredAt = null),
    REASON(facts -> facts.knownAtReason = null),
    NOTICE(facts -> facts.contractorNoticeAt = null),
    HAPPENINGS(facts -> facts.happenings = List.of()),
    CAUSE(facts -> facts.cause = Cause.UNKNOWN),
    MEDIA(facts -> facts.media = Set.of()),
    DATA_ITEMS(facts -> facts.dataItems = Set.of()),
    CONFIRMED(facts -> facts.affected = new Affected(null, facts.affected.atMost(), facts.affected.countedAs())),
    AT_MOST(facts -> facts.affected = new Affected(facts.affected.confirmed(), null, facts.affected.countedAs())),
    UNIT(facts ->
            facts.affected = new Affected(facts.affected.confirmed(), facts.affected.atMost(), Affected.Unit.UNKNOWN)),
    CARE(facts -> facts.specialCare = new SpecialCare(UNKNOWN, facts.specialCare.kinds())),
    CARE_KINDS(facts -> facts.specialCare = new SpecialCare(facts.specialCare.included(), Set.of())),
    PROPERTY(facts -> facts.propertyDamage = new PropertyDamage(UNKNOWN, facts.propertyDamage.reason())),
    PROPERTY_REASON(facts -> facts.propertyDamage = new PropertyDamage(facts.propertyDamage.risk(), null)),
    SUSPECTED(facts -> facts.wrongfulPurpose = new WrongfulPurpose(
            UNKNOWN,
            facts.wrongfulPurpose.againstBody(),
            facts.wrongfulPurpose.dataBeingCollected(),
            facts.wrongfulPurpose.indicators())),
    AGAINST(facts -> facts.wrongfulPurpose = new WrongfulPurpose(
            facts.wrongfulPurpose.suspected(),
            UNKNOWN,
            facts.wrongfulPurpose.dataBeingCollected(),
            facts.wrongfulPurpose.indicators())),
    COLLECTING(facts -> facts.wrongfulPurpose = new WrongfulPurpose(
            facts.wrongfulPurpose.suspected(),
            facts.wrongfulPurpose.againstBody(),
            UNKNOWN,
            facts.wrongfulPurpose.indicators())),
    DEFINED(facts -> facts.ordinance = new OrdinanceInformation(UNKNOWN, facts.ordinance.included())),
    ORDINANCE(facts -> facts.ordinance = new OrdinanceInformation(facts.ordinance.definedByOrdinance(), UNKNOWN)),
    MY_NUMBER(facts -> facts.myNumber = new MyNumber(
            UNKNOWN,
            facts.myNumber.inMyNumberSystem(),
            facts.myNumber.visibleToManyUnspecified(),
            facts.myNumber.usedOrProvidedUnlawfully())),
    IN_SYSTEM(facts -> facts.myNumber = new MyNumber(
            facts.myNumber.included(),
            UNKNOWN,
            facts.myNumber.visibleToManyUnspecified(),
            facts.myNumber.usedOrProvidedUnlawfully())),
    VISIBLE(facts -> facts.myNumber = new MyNumber(
            facts.myNumber.included(),
            facts.myNumber.inMyNumberSystem(),
            UNKNOWN,
            facts.myNumber.usedOrProvidedUnlawfully())),
    UNLAWFUL(facts -> facts.myNumber = new MyNumber(
            facts.myNumber.included(),
            facts.myNumber.inMyNumberSystem(),
            facts.myNumber.visibleToManyUnspecified(),
            UNKNOWN)),
    DATABASE(facts -> facts.safeguards = new Safeguards(
            UNKNOWN,
            facts.safeguards.sameDataElsewhere(),
            facts.safeguards.providedOnPurpose(),
            facts.safeguards.stayedInsideBody())),
    ELSEWHERE(facts -> facts.safeguards = new Safeguards(
            facts.safeguards.partOfDatabase(),
            UNKNOWN,
            facts.safeguards.providedOnPurpose(),
            facts.safeguards.stayedInsideBody())),
    ON_PURPOSE(facts -> facts.safeguards = new Safeguards(
            facts.safeguards.partOfDatabase(),
            facts.safeguards.sameDataElsewhere(),
            UNKNOWN,
            facts.safeguards.stayedInsideBody())),
    INSIDE(facts -> facts.safeguards = new Safeguards(
            facts.safeguards.partOfDatabase(),
            facts.safeguards.sameDataElsewhere(),
            facts.safeguards.providedOnPurpose(),
            UNKNOWN)),
    ENCRYPTION(facts -> facts.encryption = Encryption.UNKNOWN),
    CIPHER(facts -> facts.encryption = new Encryption(
            facts.encryption.applied(),
            null,
            UNKNOWN,
            facts.encryption.scope(),
            facts.encryption.keyKeptApart(),
            facts.encryption.remoteWipeConfirmed(),
            facts.encryption.stateWhenLost(),
            facts.encryption.validCredentialsUsed())),
    KEY_AND_STATE(facts -> facts.encryption = new Encryption(
            facts.encryption.applied(),
            facts.encryption.method(),
            facts.encryption.recognisedCipher(),
            Encryption.Scope.UNKNOWN,
            UNKNOWN,
            UNKNOWN,
            Encryption.DeviceState.UNKNOWN,
            UNKNOWN)),
    RECOVERED(facts -> facts.recovery = new Recovery(UNKNOWN, facts.recovery.unread(), facts.recovery.evidence())),
    UNREAD(facts -> facts.recovery = new Recovery(facts.recovery.allRecovered(), UNKNOWN, facts.recovery.evidence())),
    EVIDENCE(facts -> facts.recovery = new Recovery(facts.recovery.allRecovered(), facts.recovery.unread(), null)),
    SEVERE(facts -> facts.severeHarm = UNKNOWN);

    private final Consumer<FactsBuilder> forget;

    Forgetting(Consumer<FactsBuilder> forget) {
        this.forget = forget;
    }

    void in(FactsBuilder facts) {
        forget.accept(facts);
    }
}
