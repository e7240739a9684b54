package jp.ippo.notification.closing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ippo.door.Refused;
import jp.ippo.notification.cases.CaseFile;
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
        var all = conditions.stream()
                .flatMap(condition -> condition.codes().stream())
                .collect(Collectors.toSet());
        return of(cases.get(incidentId), all);
    }

    /** Only the lines with these codes; the rooms of the others are not asked. */
    public List<Checked> of(CaseFile file, Set<String> codes) {
        var lines = conditions.stream()
                .filter(condition -> !Collections.disjoint(condition.codes(), codes))
                .flatMap(condition -> condition.lines(file).stream())
                .toList();
        var given = lines.stream().anyMatch(Checklist::needsExplanation)
                ? explanations(file.incidentId())
                : Map.<String, Explanation>of();
        return lines.stream().map(line -> checked(line, given)).toList();
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

    private static Checked checked(ClosingLine line, Map<String, Explanation> given) {
        var explanation = needsExplanation(line) ? given.get(key(line.code(), line.says())) : null;
        return explanation == null ? new Checked(line, null) : new Checked(line.explained(), explanation);
    }

    private static boolean needsExplanation(ClosingLine line) {
        return line.state() == ClosingLine.State.OPEN && line.explainable();
    }

    /** Those since the case was reopened last, the newest of each line and of what it said. */
    private Map<String, Explanation> explanations(UUID incidentId) {
        var given = new HashMap<String, Explanation>();
        jdbc.sql("""
                select line, explained, reason, given_by from closing_explanation
                where incident_id = :incident and round =
                    (select count(*) from closing_act where incident_id = :incident and act = 'REOPENED')
                order by position
                """).param("incident", incidentId).query(row -> {
            given.put(
                    key(row.getString("line"), row.getString("explained")),
                    new Explanation(row.getString("reason"), row.getString("given_by")));
        });
        return given;
    }

    private static String key(String line, String says) {
        return line + ' ' + says;
    }
}
