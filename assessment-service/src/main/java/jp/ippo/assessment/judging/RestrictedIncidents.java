package jp.ippo.assessment.judging;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.ippo.door.Onlooker;
import jp.ippo.door.Refused;
import jp.ippo.door.Restrictions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 閲覧制限 as this service heard it: what the guard of the addresses asks. */
@Component
class RestrictedIncidents implements Restrictions {

    private static final Set<String> ROOMS_OF_JUDGEMENTS = Set.of("judgements", "assessments");

    private final JdbcClient jdbc;

    RestrictedIncidents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> hiddenFrom(Onlooker onlooker) {
        return new HashSet<>(
                jdbc.sql("select incident_id from judged_incident where access_accounts is not null and not "
                                + Onlooker.MAY_SEE)
                        .params(onlooker.parameters())
                        .query(UUID.class)
                        .list());
    }

    @Override
    public boolean hides(UUID incident, Onlooker onlooker) {
        return jdbc.sql("select not " + Onlooker.MAY_SEE + " from judged_incident where incident_id = :incident")
                .params(onlooker.parameters())
                .param("incident", incident)
                .query(Boolean.class)
                .optional()
                .orElse(false);
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
