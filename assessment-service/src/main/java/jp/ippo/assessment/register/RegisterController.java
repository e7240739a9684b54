package jp.ippo.assessment.register;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import jp.ippo.assessment.judging.Judgements;
import jp.ippo.door.Refused;
import jp.ippo.events.IncidentAssessed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The judgements, for programs. */
@RestController
@RequestMapping("/api/assessments")
class RegisterController {

    private final Judgements judgements;

    RegisterController(Judgements judgements) {
        this.judgements = judgements;
    }

    @Operation(summary = "All judgements of one incident, first to last; without incident, the newest of all")
    @GetMapping
    List<IncidentAssessed> list(
            @RequestParam(required = false) @Nullable UUID incident,
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        return incident == null ? judgements.newest(before, limit) : judgements.of(incident);
    }

    @Operation(summary = "One judgement")
    @GetMapping("/{id}")
    IncidentAssessed one(@PathVariable UUID id) {
        return judgements.find(id).orElseThrow(() -> Refused.notFound("この判定はありません。 / There is no such judgement."));
    }
}
