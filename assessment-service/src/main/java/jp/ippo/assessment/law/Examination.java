package jp.ippo.assessment.law;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** 検討: which law, which information, is there an event, which items, 番号法 besides — in this order. */
record Examination(
        Matter matter,
        Regime regime,
        Opinion event,
        Opinion exempt,
        List<Finding> groundwork,
        List<Finding> governing,
        List<Finding> myNumber) {

    static Examination of(Matter matter) {
        var regime = RegimeSelection.of(matter);
        var object = ProtectedObject.examine(matter, regime);
        var exclusions = Exclusions.of(matter);
        var occurrence = Occurrence.of(matter, exclusions);
        var encrypted = StrongEncryption.examine(matter);
        var reportable = occurrence.reportable(encrypted);
        var exempt = EntrustedBusiness.examine(matter);

        var groundwork = new ArrayList<>(List.of(
                RegimeSelection.finding(matter, regime), ProtectedObject.finding(object), occurrence.finding(matter)));
        groundwork.addAll(exclusions.findings(matter));
        groundwork.add(StrongEncryption.finding(encrypted));
        if (EntrustedBusiness.arises(matter)) {
            groundwork.add(EntrustedBusiness.finding(exempt));
        }
        return new Examination(
                matter,
                regime,
                occurrence.event(),
                exempt,
                groundwork,
                Items.examine(matter, regime, reportable, object),
                MyNumberAct.examine(matter, regime, reportable));
    }

    Duty duty() {
        return governingDuty().or(myNumberDuty());
    }

    /** Under 法68条 or 26条. While nobody knows which, a person is awaited whatever the items say. */
    private Duty governingDuty() {
        if (exempt.isMet()) {
            return Duty.NOT_REQUIRED;
        }
        return regime == Regime.UNDETERMINED ? Duty.AWAITING_PERSON : Duty.from(governing);
    }

    private Duty myNumberDuty() {
        return exempt.isMet() ? Duty.NOT_REQUIRED : Duty.from(myNumberItems());
    }

    /** Whether a My Number is included is the condition of these items, not one of them. */
    private List<Finding> myNumberItems() {
        return myNumber.stream()
                .filter(finding -> !finding.code().equals(MyNumberAct.INCLUDED))
                .toList();
    }

    /** Of the laws under which a report is, or may be, owed. */
    FinalPeriod finalPeriod() {
        var governed = FinalPeriod.of(new Item3WrongfulPurpose().examine(matter, regime), matter.law());
        var numbered = FinalPeriod.of(Item3WrongfulPurpose.suspected(matter), matter.law());
        if (!myNumberDuty().runsTheClock()) {
            return governed;
        }
        return governingDuty().runsTheClock() ? FinalPeriod.earlier(governed, numbered) : numbered;
    }

    boolean owesByGuidelineOnly() {
        var owed = Stream.of(governing, myNumberItems())
                .flatMap(List::stream)
                .filter(finding -> finding.isMet() || finding.isOpen())
                .map(Finding::code)
                .toList();
        return owed.equals(List.of(MyNumberGuideline.CODE));
    }

    NoticeDuty notice() {
        return IndividualNotice.of(matter, regime, governingDuty(), myNumberDuty());
    }

    /** No report is owed for what did happen, but the harm is grave. */
    boolean leavesVoluntaryReport(Severity severity) {
        return duty() == Duty.NOT_REQUIRED
                && severity.compareTo(Severity.HIGH) >= 0
                && !event.isNotMet()
                && !exempt.isMet();
    }

    List<Finding> findings() {
        return Stream.of(groundwork, governing, myNumber).flatMap(List::stream).toList();
    }
}
