package jp.ippo.intake.forms;

import static jp.ippo.intake.forms.Question.answer;
import static jp.ippo.intake.forms.Question.anyOf;
import static jp.ippo.intake.forms.Question.happenings;
import static jp.ippo.intake.forms.Question.of;
import static jp.ippo.intake.forms.Question.oneOf;
import static jp.ippo.intake.forms.Question.tick;

import java.util.List;
import java.util.Set;
import jp.ippo.events.Narrative;
import jp.ippo.events.ReportedFacts;
import jp.ippo.intake.forms.Question.Kind;

/** Everything the form asks, in its order. Nothing of a report is left out, or an amendment would forget it. */
public final class Questions {

    private static final String DEVICE_OR_NETWORK = "facts.media=PORTABLE_DEVICE,EMAIL,WEB,SYSTEM;"
            + "facts.cause=LOST,STOLEN,UNAUTHORISED_ACCESS,SENT_TO_WRONG_PERSON";
    private static final String MAY_COME_BACK =
            "facts.cause=HANDED_TO_WRONG_PERSON,SENT_TO_WRONG_PERSON,LOST,STOLEN,DISPOSED_BY_MISTAKE,PUBLISHED_BY_MISTAKE";
    private static final String ON_PURPOSE = "facts.cause=UNAUTHORISED_ACCESS,STOLEN,STAFF_WRONGDOING,OTHER";
    private static final String SUSPECTED = "facts.wrongfulPurpose.suspected=YES";
    private static final String ENCRYPTED = "facts.encryption.applied=YES";
    private static final String MY_NUMBER = "facts.myNumber.included=YES;facts.dataItems=MY_NUMBER";
    private static final String CONTRACTOR = "facts.involved.actor=CONTRACTOR,SUBCONTRACTOR";
    private static final String SUBCONTRACTOR = "facts.involved.actor=SUBCONTRACTOR";

    private static final List<Section> SECTIONS = List.of(
            new Section(
                    "first",
                    of("body", Kind.BODY).must(),
                    of("department", Kind.LINE).must(),
                    of("facts.knownAt", Kind.MOMENT).must(),
                    of("facts.discoveredAt", Kind.MOMENT),
                    of("facts.knownAtReason", Kind.STORY).when("facts.discoveredAt=*;facts.contractorNoticeAt=*"),
                    of("facts.happenedOn", Kind.DAY),
                    oneOf("narrative.discoveredBy", Narrative.DiscoveredBy.class)),
            new Section(
                    "what",
                    of("narrative.overview", Kind.STORY),
                    oneOf("facts.cause", ReportedFacts.Cause.class),
                    happenings("facts.happenings"),
                    anyOf("facts.media", ReportedFacts.Medium.class),
                    of("narrative.course", Kind.STORY),
                    of("narrative.causeDetail", Kind.STORY)),
            new Section(
                    "whose",
                    anyOf("facts.subjects", ReportedFacts.Subject.class),
                    of("facts.affected.confirmed", Kind.NUMBER),
                    of("facts.affected.atMost", Kind.NUMBER),
                    oneOf("facts.affected.countedAs", ReportedFacts.Affected.Unit.class)
                            .when("facts.affected.confirmed=*;facts.affected.atMost=*"),
                    anyOf("facts.dataItems", ReportedFacts.DataItem.class),
                    answer("facts.specialCare.included"),
                    anyOf("facts.specialCare.kinds", ReportedFacts.SpecialCare.Kind.class)
                            .when("facts.specialCare.included=YES"),
                    answer("facts.myNumber.included"),
                    answer("facts.myNumber.inMyNumberSystem").when(MY_NUMBER),
                    answer("facts.myNumber.visibleToManyUnspecified").when(MY_NUMBER),
                    answer("facts.myNumber.usedOrProvidedUnlawfully").when(MY_NUMBER),
                    answer("facts.ordinanceInformation.definedByOrdinance"),
                    answer("facts.ordinanceInformation.included")
                            .when("facts.ordinanceInformation.definedByOrdinance=YES")),
            new Section(
                    "harm",
                    answer("facts.severeHarm"),
                    answer("facts.propertyDamage.risk"),
                    of("facts.propertyDamage.reason", Kind.STORY).when("facts.propertyDamage.risk=YES,NO"),
                    answer("narrative.secondaryDamage"),
                    of("narrative.secondaryDamageDetail", Kind.STORY).when("narrative.secondaryDamage=YES")),
            new Section(
                    "who",
                    oneOf("facts.involved.actor", ReportedFacts.Involved.Actor.class),
                    of("facts.involved.contractor", Kind.LINE).when(CONTRACTOR),
                    of("facts.contractorNoticeAt", Kind.MOMENT).when(CONTRACTOR),
                    of("facts.involved.subcontractor", Kind.LINE).when(SUBCONTRACTOR),
                    answer("facts.involved.consentToSubcontracting").when(SUBCONTRACTOR),
                    answer("facts.wrongfulPurpose.suspected").when(ON_PURPOSE),
                    answer("facts.wrongfulPurpose.againstBody").when(SUSPECTED),
                    answer("facts.wrongfulPurpose.dataBeingCollected").when(SUSPECTED),
                    anyOf("facts.wrongfulPurpose.indicators", ReportedFacts.WrongfulPurpose.Indicator.class)
                            .when(SUSPECTED + ";" + ON_PURPOSE)),
            new Section(
                    "guard",
                    answer("facts.recovery.allRecovered").when(MAY_COME_BACK),
                    answer("facts.recovery.unread").when(MAY_COME_BACK),
                    of("facts.recovery.evidence", Kind.STORY).when("facts.recovery.unread=YES"),
                    answer("facts.encryption.applied").when(DEVICE_OR_NETWORK),
                    of("facts.encryption.method", Kind.LINE).when(ENCRYPTED),
                    answer("facts.encryption.recognisedCipher").when(ENCRYPTED),
                    oneOf("facts.encryption.scope", ReportedFacts.Encryption.Scope.class)
                            .when(ENCRYPTED),
                    answer("facts.encryption.keyKeptApart").when(ENCRYPTED),
                    answer("facts.encryption.remoteWipeConfirmed").when("facts.media=PORTABLE_DEVICE;" + ENCRYPTED),
                    oneOf("facts.encryption.stateWhenLost", ReportedFacts.Encryption.DeviceState.class)
                            .when("facts.media=PORTABLE_DEVICE;" + ENCRYPTED),
                    answer("facts.encryption.validCredentialsUsed").when(ENCRYPTED),
                    answer("facts.safeguards.stayedInsideBody"),
                    answer("facts.safeguards.sameDataElsewhere")
                            .when("facts.cause=LOST,DISPOSED_BY_MISTAKE,UNAUTHORISED_ACCESS;"
                                    + "facts.happenings=LOSS:OCCURRED,LOSS:POSSIBLE,DAMAGE:OCCURRED,DAMAGE:POSSIBLE"),
                    answer("facts.safeguards.providedOnPurpose").when("facts.cause=OTHER,UNKNOWN"),
                    answer("facts.safeguards.partOfDatabase")
                            .when(
                                    "body.kind=HOSPITAL_OR_CLINIC,UNIVERSITY,INCORPORATED_RESEARCH_UNIVERSITY_HOSPITAL,PRIVATE")),
            new Section(
                    "done",
                    of("narrative.measuresForIndividuals", Kind.STORY),
                    of("narrative.publication", Kind.STORY),
                    of("narrative.preventionDone", Kind.STORY),
                    of("narrative.preventionPlanned", Kind.STORY),
                    of("narrative.otherMatters", Kind.STORY)),
            // Both asked once: an amendment cannot change a drill, and who may see it is for an officer to decide.
            new Section("access", tick("restricted", "restricted")),
            new Section("drill", tick("drill", "tick")));

    private static final Set<String> ONCE = Set.of("access", "drill");

    private Questions() {}

    public static List<Section> sections() {
        return SECTIONS;
    }

    /** What a report says; who may see it is said beside it. */
    static List<Section> sectionsOfReport() {
        return SECTIONS.stream()
                .filter(section -> !section.code().equals("access"))
                .toList();
    }

    /** What an amendment may change. */
    public static List<Section> sectionsToAmend() {
        return SECTIONS.stream()
                .filter(section -> !ONCE.contains(section.code()))
                .toList();
    }

    static List<Question> all() {
        return SECTIONS.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }

    /** A part of the page. */
    public record Section(String code, List<Question> questions) {
        Section(String code, Question... questions) {
            this(code, List.of(questions));
        }
    }
}
