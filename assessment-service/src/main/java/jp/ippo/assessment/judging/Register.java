package jp.ippo.assessment.judging;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.UUID;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 台帳: one line per incident, reportable or not, as it was judged last. */
@Component
class Register {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter(IncidentReported report, IncidentAssessed judgement) {
        forget(judgement.incidentId());
        var knownOn = report.facts().knownAt().atZone(TOKYO).toLocalDate();
        jdbc.sql("""
                insert into register_entry (incident_id, assessment_id, body_code, body_name, department, cause, known_on,
                    fiscal_year, at_most, duty, severity, outcomes, final_due, judged_at, drill)
                values (:incident, :assessment, :body, :bodyName, :department, :cause, :known,
                    :year, :atMost, :duty, :severity, :outcomes, :due, :at, :drill)
                """)
                .param("incident", judgement.incidentId())
                .param("assessment", judgement.assessmentId())
                .param("body", judgement.body().code())
                .param("bodyName", judgement.body().name())
                .param("department", report.department())
                .param("cause", report.facts().cause().name())
                .param("known", knownOn)
                .param("year", fiscalYear(knownOn))
                .param("atMost", report.facts().affected().atMost())
                .param("duty", judgement.duty().name())
                .param("severity", judgement.severity().name())
                .param("outcomes", outcomes(judgement))
                .param(
                        "due",
                        judgement.deadlines() == null
                                ? null
                                : judgement.deadlines().finalDue())
                .param("drill", report.drill())
                .param("at", Timestamp.from(judgement.assessedAt()))
                .update();
    }

    private void forget(UUID incidentId) {
        jdbc.sql("delete from register_entry where incident_id = ?")
                .param(incidentId)
                .update();
    }

    private static String[] outcomes(IncidentAssessed judgement) {
        return judgement.findings().stream()
                .map(finding -> finding.code() + "=" + finding.outcome())
                .toArray(String[]::new);
    }

    private static int fiscalYear(LocalDate day) {
        return day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear();
    }
}
