package jp.ippo.assessment.register;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 台帳の検索と書き出し. */
@RestController
class SearchController {

    private static final Logger log = LoggerFactory.getLogger(SearchController.class);

    private final RegisterLines lines;

    SearchController(RegisterLines lines) {
        this.lines = lines;
    }

    @Operation(summary = "Searches the register by body, fiscal year, item, outcome and duty")
    @GetMapping("/api/register")
    List<RegisterLine> search(
            @ModelAttribute Search search, @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        return lines.find(search, limit);
    }

    @Operation(summary = "The same search as a CSV file for a spreadsheet")
    @GetMapping("/api/register.csv")
    @Transactional(readOnly = true) // the database sends row by row only inside a transaction
    public void export(@ModelAttribute Search search, HttpServletResponse response, Authentication caller)
            throws IOException {
        log.info("The register is exported by {}", caller.getName());
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=register.csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try (var all = lines.stream(search)) {
            RegisterCsv.write(all, response.getWriter());
        }
    }
}
