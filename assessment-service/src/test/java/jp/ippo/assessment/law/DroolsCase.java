package jp.ippo.assessment.law;

import java.util.Collections;
import java.util.Set;

/**
 * The facts of a case as somebody with a rules engine would hand them over: one flat bean. What is a set or a text in our
 * facts is asked here as yes or no; the legal questions themselves are in {@code rule43.drl}.
 */
public final class DroolsCase {

    private static final Set<DataItem> MEANS =
            Set.of(DataItem.CARD_NUMBER, DataItem.BANK_ACCOUNT_WITH_MEANS, DataItem.PAYING_SERVICE_CREDENTIALS);
    private static final Set<DataItem> NOT_IMMEDIATELY = Set.of(
            DataItem.NAME,
            DataItem.BIRTH_DATE,
            DataItem.SEX,
            DataItem.ADDRESS,
            DataItem.PHONE,
            DataItem.EMAIL,
            DataItem.CARD_LAST_FOUR);
    private static final Set<Medium> DEVICES = Set.of(Medium.PORTABLE_DEVICE, Medium.SYSTEM);
    private static final Set<WrongfulPurpose.Indicator> POINTING_OUTSIDE = Set.of(
            WrongfulPurpose.Indicator.THEFT,
            WrongfulPurpose.Indicator.TRACES_OF_EXFILTRATION,
            WrongfulPurpose.Indicator.INFORMATION_STEALING_MALWARE,
            WrongfulPurpose.Indicator.COMMAND_AND_CONTROL_TRAFFIC,
            WrongfulPurpose.Indicator.INSIDER_TAKE_OUT,
            WrongfulPurpose.Indicator.WEB_SKIMMING);

    private final IncidentFacts facts;

    public DroolsCase(IncidentFacts facts) {
        this.facts = facts;
    }

    public boolean isLeakMentioned() {
        return mentions(Happening.Kind.LEAK);
    }

    public boolean isLossMentioned() {
        return mentions(Happening.Kind.LOSS);
    }

    public boolean isDamageMentioned() {
        return mentions(Happening.Kind.DAMAGE);
    }

    public boolean isNothingMentioned() {
        return facts.happenings().isEmpty();
    }

    public Cause getCause() {
        return facts.cause();
    }

    public boolean isIndicated() {
        return !facts.wrongfulPurpose().indicators().isEmpty();
    }

    public boolean isPointingOutside() {
        return !Collections.disjoint(facts.wrongfulPurpose().indicators(), POINTING_OUTSIDE);
    }

    public Answer getSuspected() {
        return facts.wrongfulPurpose().suspected();
    }

    public Answer getAgainstBody() {
        return facts.wrongfulPurpose().againstBody();
    }

    public Answer getCollecting() {
        return facts.wrongfulPurpose().dataBeingCollected();
    }

    public boolean isKnownSinceWidened() {
        return !ClockStart.day(facts.knownAt()).isBefore(LawInForce.ITEM_3_WIDENED);
    }

    public Answer getStayedInside() {
        return facts.safeguards().stayedInsideBody();
    }

    public Answer getProvidedOnPurpose() {
        return facts.safeguards().providedOnPurpose();
    }

    public Answer getKeptElsewhere() {
        return facts.safeguards().sameDataElsewhere();
    }

    public Answer getAllRecovered() {
        return facts.recovery().allRecovered();
    }

    public Answer getUnread() {
        return facts.recovery().unread();
    }

    public boolean isRecoveryProven() {
        return facts.recovery().evidence() != null
                && !facts.recovery().evidence().isBlank();
    }

    public Answer getEncrypted() {
        return facts.encryption().applied();
    }

    public boolean isCipherNamed() {
        return facts.encryption().method() != null
                && !facts.encryption().method().isBlank();
    }

    public Answer getRecognisedCipher() {
        return facts.encryption().recognisedCipher();
    }

    public Encryption.Scope getScope() {
        return facts.encryption().scope();
    }

    public Answer getKeyKeptApart() {
        return facts.encryption().keyKeptApart();
    }

    public Answer getRemoteWipe() {
        return facts.encryption().remoteWipeConfirmed();
    }

    public Encryption.DeviceState getState() {
        return facts.encryption().stateWhenLost();
    }

    public Answer getCredentialsUsed() {
        return facts.encryption().validCredentialsUsed();
    }

    public boolean isWithoutDevice() {
        return !facts.media().isEmpty() && Collections.disjoint(facts.media(), DEVICES);
    }

    public Integer getAtMost() {
        return facts.affected().atMost();
    }

    public int getLargest() {
        return facts.affected().largest();
    }

    public Affected.Unit getCountedAs() {
        return facts.affected().countedAs();
    }

    public Answer getSpecialCare() {
        return facts.specialCare().included();
    }

    public boolean isKindNamed() {
        return !facts.specialCare().kinds().isEmpty();
    }

    public boolean isMeans() {
        return !Collections.disjoint(facts.dataItems(), MEANS);
    }

    public boolean isItemsNamed() {
        return !facts.dataItems().isEmpty();
    }

    public boolean isNotImmediately() {
        return !facts.dataItems().isEmpty() && NOT_IMMEDIATELY.containsAll(facts.dataItems());
    }

    public boolean isAccountNumber() {
        return facts.dataItems().contains(DataItem.BANK_ACCOUNT);
    }

    public Answer getPropertyRisk() {
        return facts.propertyDamage().risk();
    }

    public boolean isReasoned() {
        return facts.propertyDamage().reason() != null
                && !facts.propertyDamage().reason().isBlank();
    }

    public Answer getOrdinanceDefines() {
        return facts.ordinanceInformation().definedByOrdinance();
    }

    public Answer getOrdinanceIncluded() {
        return facts.ordinanceInformation().included();
    }

    private boolean mentions(Happening.Kind kind) {
        return facts.happenings().stream().anyMatch(one -> one.kind() == kind);
    }
}
