package jp.ippo.assessment.judging;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.assessment.announcing.Announcer;
import jp.ippo.assessment.bodies.Bodies;
import jp.ippo.assessment.law.Answers;
import jp.ippo.assessment.law.Deadlines;
import jp.ippo.assessment.law.Judge;
import jp.ippo.assessment.law.NoLawEncoded;
import jp.ippo.delivery.UntreatableEvent;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentAssessed.Duty;
import jp.ippo.events.IncidentAssessed.How;
import jp.ippo.events.IncidentReported;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges an incident anew whenever its report, a person's answer or a person's decision changes. */
@Component
public class AssessIncident {

    private static final String MACHINE = "ippo";
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final JudgedIncidents incidents;
    private final PersonsDecisions persons;
    private final Judgements judgements;
    private final Register register;
    private final Bodies bodies;
    private final FactsOfTheLaw facts;
    private final Judge judge;
    private final Clocks clocks;
    private final Announcer announcer;
    private final Clock clock;

    AssessIncident(
            JudgedIncidents incidents,
            PersonsDecisions persons,
            Judgements judgements,
            Register register,
            Bodies bodies,
            FactsOfTheLaw facts,
            Judge judge,
            Clocks clocks,
            Announcer announcer,
            Clock clock) {
        this.incidents = incidents;
        this.persons = persons;
        this.judgements = judgements;
        this.register = register;
        this.bodies = bodies;
        this.facts = facts;
        this.judge = judge;
        this.clocks = clocks;
        this.announcer = announcer;
        this.clock = clock;
    }

    /**
     * A revision was reported. A revision not newer than one already heard changes nothing.
     *
     * @throws UntreatableEvent when no law of its day is encoded
     */
    @Transactional
    public void reported(IncidentReported report, UUID eventId) {
        if (!incidents.hear(report, eventId)) return;
        judge(report, How.JUDGED, MACHINE, null, eventId);
    }

    /**
     * A person answered open questions.
     *
     * @throws Refused 404 for an unknown incident, 422 for a question that does not exist
     */
    @Transactional
    public IncidentAssessed answered(UUID incidentId, List<GivenAnswer> answers, String by) {
        var report = lockNewest(incidentId);
        mustBeQuestions(answers);
        int number = incidents.nextNumber(incidentId);
        var at = clock.instant();
        answers.forEach(answer -> persons.keep(incidentId, number, answer, by, at));
        return judge(report, number, How.ANSWERED, by, reasons(answers), null);
    }

    /**
     * A person decided whether a report is owed, against the machine or before it could tell.
     *
     * @throws Refused 404 for an unknown incident
     */
    @Transactional
    public IncidentAssessed overridden(UUID incidentId, Duty duty, String reason, String by) {
        var report = lockNewest(incidentId);
        int number = incidents.nextNumber(incidentId);
        persons.keep(incidentId, number, duty, reason, by, clock.instant(), report.revision());
        return judge(report, number, How.OVERRIDDEN, by, reason, null);
    }

    /**
     * An officer chose between the two final dates that the last judgement shows.
     *
     * @throws Refused 404 for an unknown incident, 422 for a date that is not one of the two
     */
    @Transactional
    public IncidentAssessed chose(UUID incidentId, LocalDate finalDue, String reason, String by) {
        var report = lockNewest(incidentId);
        var shown = judgements.lastOf(incidentId).flatMap(last -> Optional.ofNullable(last.deadlines()));
        if (shown.isEmpty() || !Wording.asTheLawSaysIt(shown.get()).shows(finalDue)) {
            throw Refused.field("finalDue", "判定に示された期限ではありません。 / Not one of the dates that the judgement shows.");
        }
        int number = incidents.nextNumber(incidentId);
        persons.keep(incidentId, number, finalDue, reason, by, clock.instant());
        return judge(report, number, How.ANSWERED, by, reason, null);
    }

    private IncidentReported lockNewest(UUID incidentId) {
        return incidents
                .lockNewest(incidentId)
                .orElseThrow(() -> Refused.notFound("この事案は届いていません。 / This incident was not heard of."));
    }

    private static void mustBeQuestions(List<GivenAnswer> answers) {
        var wrong = answers.stream()
                .map(GivenAnswer::question)
                .filter(code -> !Questions.exists(code))
                .map(code -> new FieldProblem("answers.question", "この質問はありません。 / There is no such question."))
                .toList();
        if (!wrong.isEmpty()) throw Refused.fields(wrong);
    }

    private static String reasons(List<GivenAnswer> answers) {
        return String.join("\n", answers.stream().map(GivenAnswer::inWords).toList());
    }

    private void judge(IncidentReported report, How how, String by, @Nullable String reason, @Nullable UUID causedBy) {
        judge(report, incidents.nextNumber(report.incidentId()), how, by, reason, causedBy);
    }

    private IncidentAssessed judge(
            IncidentReported report, int number, How how, String by, @Nullable String reason, @Nullable UUID causedBy) {
        try {
            var registered = bodies.on(report.body().code(), dayOf(report));
            var known = facts.of(report, registered);
            var answers = Answers.of(Questions.answered(persons.answers(report.incidentId())));
            var judgement = judge.judge(known, answers);
            var standing = persons.standing(report.incidentId(), report.revision());
            var duty = standing.map(PersonsDecisions.Override::duty)
                    .orElse(Duty.valueOf(judgement.duty().name()));
            var deadlines = duty == Duty.NOT_REQUIRED
                    ? Optional.<Deadlines>empty()
                    : Optional.of(clocks.of(report, judgement, known, answers));
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var decision = new Decision(UUID.randomUUID(), number, at, how, by, reason);
            var assessed = Wording.of(report, registered, judgement, decision, duty, deadlines, standing);
            judgements.add(assessed, Wording.evidence(known, judgement));
            register.enter(report, assessed);
            announcer.announce(assessed, causedBy);
            return assessed;
        } catch (NoLawEncoded tooEarly) {
            throw UntreatableEvent.unreadable("facts." + tooEarly.field() + ": no law is encoded for that day");
        }
    }

    private static LocalDate dayOf(IncidentReported report) {
        return report.facts().knownAt().atZone(TOKYO).toLocalDate();
    }
}
