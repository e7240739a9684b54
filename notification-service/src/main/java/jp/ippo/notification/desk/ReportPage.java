package jp.ippo.notification.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ippo.notification.commission.FilledField;
import jp.ippo.notification.commission.PreliminaryReports;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 速報 as a sheet to copy into the PPC's form, on screen and on paper. */
@DeskPage
class ReportPage {

    private final PreliminaryReports reports;

    ReportPage(PreliminaryReports reports) {
        this.reports = reports;
    }

    @GetMapping("/cases/{incidentId}/reports/preliminary")
    String sheet(
            @PathVariable UUID incidentId, @RequestParam(required = false) @Nullable Integer version, Model model) {
        var report = reports.get(incidentId, version);
        model.addAttribute("incidentId", incidentId);
        model.addAttribute("report", report);
        model.addAttribute("groups", Group.of(report.fields()));
        return "preliminary-report";
    }

    /** Fields that the form shows under one heading. */
    public record Group(
            String labelJa, String labelEn, @Nullable Integer ruleItem, List<FilledField> fields) {

        static List<Group> of(List<FilledField> fields) {
            var groups = new ArrayList<Group>();
            for (var field : fields) {
                var last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
                if (last == null || !last.labelJa().equals(field.groupJa())) {
                    last = new Group(field.groupJa(), field.groupEn(), field.ruleItem(), new ArrayList<>());
                    groups.add(last);
                }
                last.fields().add(field);
            }
            return groups;
        }
    }
}
