package jp.ippo.assessment.judging;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.door.RestrictedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 閲覧制限 as this service heard it: what the guard of the addresses asks. */
@Component
class RestrictedIncidents extends RestrictedRows {

    private static final Set<String> ROOMS_OF_JUDGEMENTS = Set.of("judgements", "assessments");

    private final JdbcClient jdbc;

    RestrictedIncidents(JdbcClient jdbc) {
        super(jdbc, "judged_incident");
        this.jdbc = jdbc;
    }

    @Override
    public List<UUID> casesBehind(String room, UUID id) {
        if (!ROOMS_OF_JUDGEMENTS.contains(room)) return List.of();
        return jdbc.sql("select incident_id from assessment where id = ?")
                .param(id)
                .query(UUID.class)
                .list();
    }

    @Override
    public Refused notThere(String room) {
        return ROOMS_OF_JUDGEMENTS.contains(room)
                ? Refused.notFound("この判定はありません。 / There is no such judgement.")
                : Refused.notFound("この事案は届いていません。 / This incident was not heard of.");
    }
}
