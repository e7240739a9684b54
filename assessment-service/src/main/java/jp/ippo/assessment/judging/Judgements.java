package jp.ippo.assessment.judging;

import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Onlooker;
import jp.ippo.events.IncidentAssessed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every judgement ever made. */
@Component
public class Judgements {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** 閲覧制限: a condition over the column {@code incident_id} with the parameters of {@link Onlooker}. */
    public static final String NOT_HIDDEN = "incident_id not in"
            + " (select incident_id from judged_incident where access_accounts is not null and not " + Onlooker.MAY_SEE
            + ")";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Judgements(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(IncidentAssessed judgement, Evidence evidence) {
        jdbc.sql("""
                insert into assessment (id, incident_id, number, revision, assessed_at, assessed_by, how, duty,
                                        body_code, known_on, judgement, evidence)
                values (:id, :incident, :number, :revision, :at, :by, :how, :duty, :body, :known, :judgement, :evidence)
                """)
                .param("id", judgement.assessmentId())
                .param("incident", judgement.incidentId())
                .param("number", judgement.number())
                .param("revision", judgement.revision())
                .param("at", Timestamp.from(judgement.assessedAt()))
                .param("by", judgement.assessedBy())
                .param("how", judgement.how().name())
                .param("duty", judgement.duty().name())
                .param("body", judgement.body().code())
                .param("known", evidence.knownAt().atZone(TOKYO).toLocalDate())
                .param("judgement", json.writeValueAsString(judgement))
                .param("evidence", json.writeValueAsString(evidence))
                .update();
    }

    public Optional<IncidentAssessed> find(UUID assessmentId) {
        return jdbc.sql("select judgement from assessment where id = ?")
                .param(assessmentId)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    public Optional<Evidence> evidenceOf(UUID assessmentId) {
        return jdbc.sql("select evidence from assessment where id = ?")
                .param(assessmentId)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Evidence.class));
    }

    Optional<IncidentAssessed> lastOf(UUID incidentId) {
        return jdbc.sql("select judgement from assessment where incident_id = ? order by number desc limit 1")
                .param(incidentId)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    /** All judgements of one incident, first to last; none when it is hidden from whoever asks. */
    public List<IncidentAssessed> of(UUID incidentId) {
        return jdbc
                .sql("select judgement from assessment where incident_id = :incident and " + NOT_HIDDEN
                        + " order by number")
                .param("incident", incidentId)
                .params(Onlooker.now().parameters())
                .query(String.class)
                .list()
                .stream()
                .map(this::read)
                .toList();
    }

    /**
     * The newest judgements of all incidents that whoever asks may see.
     *
     * @param before an assessment id: only older ones, for the next page; null for the first
     */
    public List<IncidentAssessed> newest(@Nullable UUID before, int limit) {
        return jdbc
                .sql("""
                select judgement from assessment
                where (cast(:before as uuid) is null
                   or (assessed_at, id) < (select assessed_at, id from assessment where id = cast(:before as uuid)))
                  and %s
                order by assessed_at desc, id desc limit :limit
                """.formatted(NOT_HIDDEN))
                .params(Onlooker.now().parameters())
                .param("before", before)
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .map(this::read)
                .toList();
    }

    private IncidentAssessed read(String text) {
        return json.readValue(text, IncidentAssessed.class);
    }
}
