package jp.ippo.notification.desk;

import java.util.UUID;
import jp.ippo.events.CaseProgressed.Gate;
import jp.ippo.events.IncidentAssessed.Duty;
import jp.ippo.events.ReportingBody;
import jp.ippo.notification.cases.CaseFile;
import org.jspecify.annotations.Nullable;

/** What stands at the top of every page of a case. */
public record CaseHead(
        UUID incidentId,
        @Nullable ReportingBody body,
        @Nullable String department,
        @Nullable Duty duty,
        Gate gate,
        boolean drill,
        boolean closed,
        boolean restricted) {

    static CaseHead of(CaseFile file) {
        var report = file.report();
        return new CaseHead(
                file.incidentId(),
                file.body().orElse((ReportingBody) null),
                report == null ? null : report.department(),
                file.duty().orElse((Duty) null),
                file.gate(),
                file.drill(),
                file.closedAt() != null,
                file.restricted());
    }
}
