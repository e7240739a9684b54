package jp.ippo.assessment.law;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** 判定者: applies the law of the day to the facts. Pure: the same facts and answers always give the same judgement. */
public final class Judge {

    private final Counting counting;

    public Judge(NationalCalendar calendar) {
        this.counting = new Counting(calendar);
    }

    /**
     * @param answersByPersons what persons answered to the open questions of an earlier judgement
     * @throws NoLawEncoded when {@code knownAt} lies before the first law that is encoded
     */
    public Judgement judge(IncidentFacts facts, Answers answersByPersons) {
        var matter = new Matter(facts, answersByPersons, LawInForce.on(ClockStart.day(facts.knownAt())));
        var examination = Examination.of(matter);
        var clock = ClockStart.of(matter);
        var duty = examination.duty();
        var deadlines = duty.runsTheClock()
                ? Optional.of(counting.count(clock, examination.finalPeriod(), matter.law()))
                : Optional.<Deadlines>empty();
        var findings = new ArrayList<>(examination.findings());
        findings.addAll(clock.findings());
        var severity = Gravity.of(facts, examination.event());
        return new Judgement(
                duty,
                examination.regime(),
                matter.law().since(),
                findings,
                duty.runsTheClock() ? openQuestions(findings) : List.of(),
                deadlines,
                examination.notice(),
                severity,
                examination.leavesVoluntaryReport(severity),
                Remarks.of(matter, examination));
    }

    /**
     * The deadlines as if a report were owed, for a person who decides that it is.
     *
     * @throws NoLawEncoded when {@code knownAt} lies before the first law that is encoded
     */
    public Deadlines deadlinesIfRequired(IncidentFacts facts, Answers answersByPersons) {
        var matter = new Matter(facts, answersByPersons, LawInForce.on(ClockStart.day(facts.knownAt())));
        return counting.count(ClockStart.of(matter), Examination.of(matter).finalPeriod(), matter.law());
    }

    private static List<OpenQuestion> openQuestions(List<Finding> findings) {
        var seen = EnumSet.noneOf(Question.class);
        var open = new ArrayList<OpenQuestion>();
        for (var finding : findings) {
            for (var question : finding.asks()) {
                if (seen.add(question)) {
                    open.add(OpenQuestion.of(question, finding.code()));
                }
            }
        }
        return open;
    }
}
