package jp.ippo.assessment.desk;

import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import jp.ippo.assessment.judging.Judgements;
import jp.ippo.assessment.register.RegisterBoard;
import jp.ippo.door.Refused;
import jp.ippo.door.Role;
import jp.ippo.door.SignedIn;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.evidence.EvidenceRights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Shows the register and one incident's judgements. */
@Controller
class DeskPages {

    private static final int PAGE = 50;

    private final RegisterBoard register;
    private final Judgements judgements;

    DeskPages(RegisterBoard register, Judgements judgements) {
        this.register = register;
        this.judgements = judgements;
    }

    /** 記録の連鎖: for those who hold its head against the history. */
    @ModelAttribute("mayVerify")
    boolean mayVerify(@AuthenticationPrincipal SignedIn person) {
        return EvidenceRights.isReader(person);
    }

    @GetMapping("/")
    String board(
            @RequestParam(required = false) @Nullable String duty,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "ja") Locale lang,
            Model model) {
        model.addAttribute("lines", register.newest(duty, after, PAGE));
        model.addAttribute("duty", duty);
        model.addAttribute("lang", lang.getLanguage());
        return "board";
    }

    @GetMapping("/incidents/{id}")
    String incident(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "ja") Locale lang,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var all = judgements.of(id).stream()
                .sorted(Comparator.comparingInt(IncidentAssessed::number).reversed())
                .toList();
        if (all.isEmpty()) throw Refused.notFound("この事案は届いていません。 / This incident was not heard of.");
        model.addAttribute("newest", all.get(0));
        model.addAttribute("all", all);
        model.addAttribute("mayDecide", person.is(Role.PRIVACY_OFFICER));
        model.addAttribute("lang", lang.getLanguage());
        return "incident";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String missing(Refused refused, Model model) {
        model.addAttribute("reason", refused.getMessage());
        return "refused";
    }
}
