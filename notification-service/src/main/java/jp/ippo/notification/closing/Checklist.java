package jp.ippo.notification.closing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.cases.CaseFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 完了の点検表: what every room says now, with the explanations that persons gave. */
@Component
public class Checklist {

    private final List<ClosingCondition> conditions;
    private final CaseFiles cases;
    private final ClosingActs acts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Checklist(List<ClosingCondition> conditions, CaseFiles cases, ClosingActs acts, JdbcClient jdbc, Clock clock) {
        this.conditions = conditions.stream()
                .sorted(Comparator.comparingInt(ClosingCondition::order))
                .toList();
        this.cases = cases;
        this.acts = acts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param explanation null where none is needed or none was given */
    public record Checked(ClosingLine line, @Nullable Explanation explanation) {}

    /** 説明. */
    public record Explanation(String reason, String by) {}

    public List<Checked> of(UUID incidentId) {
        int round = acts.round(incidentId);
        return conditions.stream()
                .flatMap(condition -> condition.lines(incidentId).stream())
                .map(line -> checked(incidentId, round, line))
                .toList();
    }

    /** Whether nothing is open. */
    static boolean isDone(List<Checked> lines) {
        return lines.stream().noneMatch(one -> one.line().state() == ClosingLine.State.OPEN);
    }

    /**
     * Says why an open line may stay as it is. It is good for what the line says now, until the case is reopened.
     *
     * @throws Refused 409 for a line that is not open or cannot be explained away, 422 without a reason
     */
    @Transactional
    public void explain(UUID incidentId, String code, @Nullable String reason, String by) {
        cases.lock(incidentId);
        var needed = new Needed();
        needed.words("reason", reason, 2000);
        needed.refuseIfMissing();
        var line = of(incidentId).stream()
                .map(Checked::line)
                .filter(one -> one.code().equals(code) && one.explainable() && one.state() != ClosingLine.State.DONE)
                .findFirst()
                .orElseThrow(() -> Refused.conflict("この項目は理由の記入では済みません。 / A reason does not settle this line."));
        jdbc.sql("""
                insert into closing_explanation (incident_id, round, line, explained, reason, given_by, given_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        incidentId,
                        acts.round(incidentId),
                        code,
                        line.says(),
                        Needed.stripped(reason),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
    }

    private Checked checked(UUID incidentId, int round, ClosingLine line) {
        if (line.state() != ClosingLine.State.OPEN || !line.explainable()) return new Checked(line, null);
        return explanation(incidentId, round, line)
                .map(given -> new Checked(line.explained(), given))
                .orElseGet(() -> new Checked(line, null));
    }

    private Optional<Explanation> explanation(UUID incidentId, int round, ClosingLine line) {
        return jdbc.sql("""
                select reason, given_by from closing_explanation
                where incident_id = ? and round = ? and line = ? and explained = ? order by position desc limit 1
                """)
                .params(incidentId, round, line.code(), line.says())
                .query((row, n) -> new Explanation(row.getString("reason"), row.getString("given_by")))
                .optional();
    }
}
