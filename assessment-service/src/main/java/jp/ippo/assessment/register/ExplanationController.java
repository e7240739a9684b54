package jp.ippo.assessment.register;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 判定書: prints one judgement, in Japanese or with {@code ?lang=en} in English. */
@Controller
class ExplanationController {

    private final Explanations explanations;

    ExplanationController(Explanations explanations) {
        this.explanations = explanations;
    }

    @Operation(summary = "One judgement as a printable page: facts, questions, answers, texts of the law, sources")
    @GetMapping(
            value = {"/api/assessments/{id}/explanation", "/judgements/{id}"},
            produces = "text/html; charset=utf-8")
    String explain(@PathVariable UUID id, @RequestParam(defaultValue = "ja") Locale lang, Model model) {
        model.addAttribute("page", explanations.of(id, lang));
        return "explanation";
    }

    @ExceptionHandler
    ResponseEntity<String> missing(Refused refused) {
        return ResponseEntity.status(refused.status()).body(refused.getMessage());
    }
}
