package jp.ippo.notification.texts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.notification.cases.CaseFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The facts of each case: the newest report and judgement, and what the officer added. */
@Component
public class FactBases {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CaseFiles cases;
    private final Clock clock;

    FactBases(JdbcClient jdbc, JsonMapper json, CaseFiles cases, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.cases = cases;
        this.clock = clock;
    }

    /** Empty while no report was heard. */
    public Optional<FactBase> of(UUID incidentId) {
        var file = cases.get(incidentId);
        var report = file.report();
        if (report == null) return Optional.empty();
        var added = newest(incidentId);
        return Optional.of(new FactBase(report, file.judgement(), added.facts(), added.number()));
    }

    /** Keeps a new record beside the earlier ones. */
    @Transactional
    public void add(UUID incidentId, OfficersFacts facts, String by) {
        cases.lock(incidentId);
        jdbc.sql("insert into text_facts (incident_id, number, facts, entered_by, entered_at) values (?, ?, ?, ?, ?)")
                .params(
                        incidentId,
                        newest(incidentId).number() + 1,
                        json.writeValueAsString(facts.checked()),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
    }

    private record Added(int number, OfficersFacts facts) {}

    private Added newest(UUID incidentId) {
        return jdbc.sql("select number, facts from text_facts where incident_id = ? order by number desc limit 1")
                .param(incidentId)
                .query((row, n) ->
                        new Added(row.getInt("number"), json.readValue(row.getString("facts"), OfficersFacts.class)))
                .optional()
                .orElse(new Added(0, OfficersFacts.NONE));
    }
}
