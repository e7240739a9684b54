package jp.ippo.notification.desk;

import java.util.UUID;
import jp.ippo.notification.commission.Filing;
import jp.ippo.notification.commission.PreliminaryReport;
import jp.ippo.notification.commission.PreliminaryReports;
import jp.ippo.notification.commission.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 速報, for programs. */
@RestController
@RequestMapping("/api/cases/{incidentId}/reports/preliminary")
class ReportApi {

    private final PreliminaryReports reports;

    ReportApi(PreliminaryReports reports) {
        this.reports = reports;
    }

    @GetMapping
    PreliminaryReport report(@PathVariable UUID incidentId, @RequestParam(required = false) @Nullable Integer version) {
        return reports.get(incidentId, version);
    }

    @PostMapping("/filed")
    @ResponseStatus(HttpStatus.CREATED)
    Filing filed(@PathVariable UUID incidentId, @RequestBody Receipt receipt, Authentication caller) {
        return reports.filed(incidentId, receipt, caller.getName());
    }
}
