package jp.ippo.assessment.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the law asks about, as far as the department knows it: the facts of the wire, name for name, plus the kind of
 * the body that owes the report. Unknown is {@link Answer#UNKNOWN} or null, never "no"; a part that is missing
 * altogether is taken as unknown.
 *
 * @param happenedOn 発生日, null while unknown
 * @param discoveredAt 発覚日時: when something was noticed; null while unknown
 * @param knownAt 知った日時: when any member of staff (other than a wrongdoer) knew the facts that make the event
 *     reportable; never null
 * @param knownAtReason why {@code knownAt} differs from {@code discoveredAt}; null when it does not
 * @param contractorNoticeAt when the contractor told the body; null without a contractor or while unknown
 * @param severeHarm whether life, body or peace of a person is in danger (DV address and the like)
 */
public record IncidentFacts(
        BodyKind bodyKind,
        LocalDate happenedOn,
        Instant discoveredAt,
        Instant knownAt,
        String knownAtReason,
        Instant contractorNoticeAt,
        List<Happening> happenings,
        Cause cause,
        Involved involved,
        Set<Medium> media,
        Set<Subject> subjects,
        Set<DataItem> dataItems,
        Affected affected,
        SpecialCare specialCare,
        PropertyDamage propertyDamage,
        WrongfulPurpose wrongfulPurpose,
        OrdinanceInformation ordinanceInformation,
        MyNumber myNumber,
        Safeguards safeguards,
        Encryption encryption,
        Recovery recovery,
        Answer severeHarm) {

    public IncidentFacts {
        Objects.requireNonNull(knownAt, "knownAt");
        bodyKind = bodyKind == null ? BodyKind.UNKNOWN : bodyKind;
        happenings = happenings == null ? List.of() : List.copyOf(happenings);
        cause = cause == null ? Cause.UNKNOWN : cause;
        involved = involved == null ? Involved.UNKNOWN : involved;
        media = media == null ? Set.of() : Set.copyOf(media);
        subjects = subjects == null ? Set.of() : Set.copyOf(subjects);
        dataItems = dataItems == null ? Set.of() : Set.copyOf(dataItems);
        affected = affected == null ? Affected.UNKNOWN : affected;
        specialCare = specialCare == null ? SpecialCare.UNKNOWN : specialCare;
        propertyDamage = propertyDamage == null ? PropertyDamage.UNKNOWN : propertyDamage;
        wrongfulPurpose = wrongfulPurpose == null ? WrongfulPurpose.UNKNOWN : wrongfulPurpose;
        ordinanceInformation = ordinanceInformation == null ? OrdinanceInformation.UNKNOWN : ordinanceInformation;
        myNumber = myNumber == null ? MyNumber.UNKNOWN : myNumber;
        safeguards = safeguards == null ? Safeguards.UNKNOWN : safeguards;
        encryption = encryption == null ? Encryption.UNKNOWN : encryption;
        recovery = recovery == null ? Recovery.UNKNOWN : recovery;
        severeHarm = Answer.orUnknown(severeHarm);
    }

    /** Asked a dozen times per decision, so without an iterator each time. */
    boolean mentions(Happening.Kind kind) {
        for (int i = 0; i < happenings.size(); i++) {
            if (happenings.get(i).kind() == kind) {
                return true;
            }
        }
        return false;
    }

    boolean statesAsOccurred(Happening.Kind kind) {
        return happenings.contains(new Happening(kind, Happening.Certainty.OCCURRED));
    }
}
