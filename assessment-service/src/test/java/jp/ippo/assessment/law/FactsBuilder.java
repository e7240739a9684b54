package jp.ippo.assessment.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import jp.ippo.assessment.law.Happening.Certainty;
import jp.ippo.assessment.law.Happening.Kind;
import jp.ippo.assessment.law.WrongfulPurpose.Indicator;

/** Facts for a test. It begins with one letter to a wrong address: nothing else is suspected, nothing applies. */
final class FactsBuilder {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    BodyKind bodyKind = BodyKind.EXECUTIVE;
    Instant discoveredAt;
    Instant knownAt = at(LocalDate.of(2026, 6, 22));
    String knownAtReason;
    Instant contractorNoticeAt;
    List<Happening> happenings = List.of(new Happening(Kind.LEAK, Certainty.OCCURRED));
    Cause cause = Cause.SENT_TO_WRONG_PERSON;
    Involved involved = new Involved(Involved.Actor.OWN, null, null, Answer.UNKNOWN);
    Set<Medium> media = Set.of(Medium.PAPER);
    Set<DataItem> dataItems = Set.of(DataItem.NAME, DataItem.ADDRESS);
    Affected affected = persons(1, 1);
    SpecialCare specialCare = new SpecialCare(Answer.NO, Set.of());
    PropertyDamage propertyDamage = new PropertyDamage(Answer.NO, null);
    WrongfulPurpose wrongfulPurpose = new WrongfulPurpose(Answer.NO, Answer.UNKNOWN, Answer.NO, Set.of());
    OrdinanceInformation ordinance = new OrdinanceInformation(Answer.NO, Answer.NO);
    MyNumber myNumber = new MyNumber(Answer.NO, Answer.NO, Answer.NO, Answer.NO);
    Safeguards safeguards = new Safeguards(Answer.YES, Answer.NO, Answer.NO, Answer.NO);
    Encryption encryption = noEncryption();
    Recovery recovery = new Recovery(Answer.NO, Answer.NO, null);
    Answer severeHarm = Answer.NO;

    static FactsBuilder facts() {
        return new FactsBuilder();
    }

    /** Nothing but the moment of knowing. */
    static IncidentFacts silent(BodyKind kind) {
        return new IncidentFacts(
                kind,
                null,
                null,
                at(LocalDate.of(2026, 6, 22)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Instant at(LocalDate day) {
        return day.atTime(12, 0).atZone(TOKYO).toInstant();
    }

    static Affected persons(Integer confirmed, Integer atMost) {
        return new Affected(confirmed, atMost, Affected.Unit.LIVING_PERSONS);
    }

    static Encryption noEncryption() {
        return new Encryption(Answer.NO, null, null, null, null, null, null, null);
    }

    /** The paradigm: whole disk, recognised cipher, key at home, switched off. */
    static Encryption strongEncryption() {
        return new Encryption(
                Answer.YES,
                "AES-256",
                Answer.YES,
                Encryption.Scope.WHOLE_MEDIUM,
                Answer.YES,
                Answer.NO,
                Encryption.DeviceState.OFF,
                Answer.NO);
    }

    FactsBuilder body(BodyKind kind) {
        bodyKind = kind;
        return this;
    }

    FactsBuilder knownOn(String day) {
        knownAt = at(LocalDate.parse(day));
        return this;
    }

    FactsBuilder affected(Integer confirmed, Integer atMost) {
        affected = persons(confirmed, atMost);
        return this;
    }

    FactsBuilder happened(Kind kind, Certainty certainty) {
        happenings = List.of(new Happening(kind, certainty));
        return this;
    }

    FactsBuilder specialCare(SpecialCare.Kind... kinds) {
        specialCare = new SpecialCare(Answer.YES, Set.of(kinds));
        return this;
    }

    FactsBuilder items(DataItem... items) {
        dataItems = Set.of(items);
        return this;
    }

    FactsBuilder wrongful(Indicator... indicators) {
        wrongfulPurpose = new WrongfulPurpose(Answer.YES, Answer.YES, Answer.NO, Set.of(indicators));
        return this;
    }

    FactsBuilder with(java.util.function.Consumer<FactsBuilder> change) {
        change.accept(this);
        return this;
    }

    /** For the report of a property that fails. */
    @Override
    public String toString() {
        return build().toString();
    }

    IncidentFacts build() {
        return new IncidentFacts(
                bodyKind,
                null,
                discoveredAt,
                knownAt,
                knownAtReason,
                contractorNoticeAt,
                happenings,
                cause,
                involved,
                media,
                Set.of(Subject.RESIDENTS),
                dataItems,
                affected,
                specialCare,
                propertyDamage,
                wrongfulPurpose,
                ordinance,
                myNumber,
                safeguards,
                encryption,
                recovery,
                severeHarm);
    }
}
