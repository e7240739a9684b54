package jp.ippo.assessment.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ippo.assessment.judging.AssessIncident;
import jp.ippo.assessment.judging.GivenAnswer;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.door.SignedIn;
import jp.ippo.events.IncidentAssessed.Duty;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a privacy officer enters on the page; each leads to a judgement of its own. */
@Controller
class DeskForms {

    private static final int LONGEST_REASON = 4000;

    private final AssessIncident assessIncident;

    DeskForms(AssessIncident assessIncident) {
        this.assessIncident = assessIncident;
    }

    @PostMapping("/incidents/{id}/answers")
    String answer(
            @PathVariable UUID id,
            @RequestParam String question,
            @RequestParam(required = false) @Nullable String answer,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes said) {
        return decide(id, said, reason, () -> {
            if (!"YES".equals(answer) && !"NO".equals(answer)) {
                throw Refused.field("answer", "「はい」か「いいえ」を選んでください。 / Choose yes or no.");
            }
            assessIncident.answered(
                    id, List.of(new GivenAnswer(question, "YES".equals(answer), reason)), person.getUsername());
        });
    }

    @PostMapping("/incidents/{id}/override")
    String override(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Duty duty,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes said) {
        return decide(id, said, reason, () -> {
            if (duty == null || duty == Duty.AWAITING_PERSON) {
                throw Refused.field("duty", "報告の要否を選んでください。 / Choose whether a report is owed.");
            }
            assessIncident.overridden(id, duty, reason, person.getUsername());
        });
    }

    @PostMapping("/incidents/{id}/final-deadline")
    String choose(
            @PathVariable UUID id,
            @RequestParam LocalDate finalDue,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes said) {
        return decide(id, said, reason, () -> assessIncident.chose(id, finalDue, reason, person.getUsername()));
    }

    private static String decide(UUID id, RedirectAttributes said, String reason, Runnable decision) {
        try {
            if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                throw Refused.field("reason", "理由は必須です（4000字まで）。 / A reason is required (up to 4000 characters).");
            }
            decision.run();
            said.addFlashAttribute("done", true);
        } catch (Refused refused) {
            said.addFlashAttribute("wrong", words(refused));
            // What was typed is not lost.
            said.addFlashAttribute("typed", reason);
        }
        return "redirect:/incidents/" + id;
    }

    private static @Nullable String words(Refused refused) {
        if (refused.problems().isEmpty()) return refused.getMessage();
        return refused.problems().stream().map(FieldProblem::problem).collect(Collectors.joining(" "));
    }
}
