package jp.ippo.notification.desk;

import java.util.List;
import java.util.UUID;
import jp.ippo.notification.cases.CaseStep;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 対応案件, for programs. */
@RestController
@RequestMapping("/api/cases")
class CasesApi {

    private final Cases cases;

    CasesApi(Cases cases) {
        this.cases = cases;
    }

    @GetMapping
    Board board(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            BoardWish wish) {
        return cases.board(wish.filter(), after, limit);
    }

    @GetMapping("/{incidentId}")
    CaseDetail detail(@PathVariable UUID incidentId) {
        return cases.detail(incidentId);
    }

    @GetMapping("/{incidentId}/steps")
    List<CaseStep> steps(@PathVariable UUID incidentId) {
        return cases.steps(incidentId);
    }
}
