package jp.ippo.assessment.review;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.ippo.assessment.judging.AssessIncident;
import jp.ippo.assessment.judging.GivenAnswer;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.door.SignedIn;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentAssessed.Duty;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 人による判断: answers to open questions, and decisions against the machine's. */
@RestController
class ReviewController {

    private static final int LONGEST_REASON = 4000;

    private final AssessIncident assessIncident;

    ReviewController(AssessIncident assessIncident) {
        this.assessIncident = assessIncident;
    }

    @Operation(summary = "Answers open questions; the incident is judged again and the new judgement returned")
    @PostMapping("/api/incidents/{incidentId}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    IncidentAssessed answer(
            @PathVariable UUID incidentId,
            @Valid @RequestBody Answers answers,
            @AuthenticationPrincipal SignedIn person) {
        return assessIncident.answered(incidentId, given(answers), person.getUsername());
    }

    @Operation(summary = "Decides against the machine, with a reason; the machine's judgement is kept")
    @PostMapping("/api/incidents/{incidentId}/override")
    @ResponseStatus(HttpStatus.CREATED)
    IncidentAssessed override(
            @PathVariable UUID incidentId,
            @Valid @RequestBody Decision decision,
            @AuthenticationPrincipal SignedIn person) {
        if (decision.duty() == Duty.AWAITING_PERSON) {
            throw Refused.field("duty", "報告の要否を決めてください。 / Decide: REQUIRED or NOT_REQUIRED.");
        }
        return assessIncident.overridden(incidentId, decision.duty(), decision.reason(), person.getUsername());
    }

    @Operation(summary = "Chooses between the two final dates that the last judgement shows")
    @PostMapping("/api/incidents/{incidentId}/final-deadline")
    @ResponseStatus(HttpStatus.CREATED)
    IncidentAssessed choose(
            @PathVariable UUID incidentId,
            @Valid @RequestBody Choice choice,
            @AuthenticationPrincipal SignedIn person) {
        return assessIncident.chose(incidentId, choice.finalDue(), choice.reason(), person.getUsername());
    }

    private static List<GivenAnswer> given(Answers answers) {
        var unknown = answers.answers().stream()
                .filter(answer -> answer.answer() == jp.ippo.events.Answer.UNKNOWN)
                .map(answer -> new FieldProblem(
                        "answers." + answer.question(),
                        "「わからない」は回答になりません。 / UNKNOWN leaves the question open; answer YES or NO."))
                .toList();
        if (!unknown.isEmpty()) throw Refused.fields(unknown);
        return answers.answers().stream()
                .map(answer -> new GivenAnswer(
                        answer.question(), answer.answer() == jp.ippo.events.Answer.YES, answer.reason()))
                .toList();
    }

    record Answers(@NotEmpty List<@Valid GivenByPerson> answers) {}

    record GivenByPerson(
            @NotBlank String question,
            @NotNull jp.ippo.events.Answer answer,
            @NotBlank @Size(max = LONGEST_REASON) String reason) {}

    record Choice(
            @NotNull LocalDate finalDue,
            @NotBlank @Size(max = LONGEST_REASON) String reason) {}

    record Decision(
            @NotNull Duty duty,
            @NotBlank @Size(max = LONGEST_REASON) String reason) {}
}
