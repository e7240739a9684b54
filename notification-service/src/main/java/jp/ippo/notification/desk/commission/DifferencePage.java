package jp.ippo.notification.desk.commission;

import java.util.UUID;
import jp.ippo.notification.commission.Reports;
import jp.ippo.notification.desk.DeskPage;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 新旧対照: what the second version says otherwise than the first. */
@DeskPage
class DifferencePage {

    private final Reports reports;

    DifferencePage(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/cases/{incidentId}/report/differences")
    String differences(@PathVariable UUID incidentId, @RequestParam String from, @RequestParam String to, Model model) {
        model.addAttribute("incidentId", incidentId);
        model.addAttribute("comparison", Comparison.of(reports, incidentId, from, to));
        return "report/differences";
    }
}
