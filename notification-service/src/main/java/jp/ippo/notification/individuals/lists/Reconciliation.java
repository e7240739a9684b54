package jp.ippo.notification.individuals.lists;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.events.ReportedFacts.Affected;
import jp.ippo.notification.cases.CaseFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 人数の照合: the people of the lists against the number of persons that the report to the PPC is made from. */
@Component
public class Reconciliation {

    private static final int LONGEST_REASON = 1000;

    private final CaseFiles cases;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reconciliation(CaseFiles cases, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param people in all lists of the case
     * @param reported 本人の数 of the report: confirmed, else the largest possible; null while it says neither
     * @param explanation of exactly this difference, null when nobody gave one
     */
    public record Counted(
            int people,
            @Nullable Integer reported,
            @Nullable Explanation explanation) {

        public boolean differs() {
            return reported != null && reported != people;
        }

        /** Whether somebody has to say why before anything leaves. */
        public boolean blocks() {
            return people > 0 && differs() && explanation == null;
        }
    }

    public record Explanation(String reason, String by, Instant at) {}

    /** @throws Refused 404 without such a case */
    public Counted counted(UUID incidentId) {
        var reported = reported(incidentId);
        int people = jdbc.sql("select coalesce(sum(people), 0) from people_list where incident_id = ?")
                .param(incidentId)
                .query(Integer.class)
                .single();
        return new Counted(
                people,
                reported,
                reported == null
                        ? null
                        : explanation(incidentId, people, reported).orElse((Explanation) null));
    }

    /**
     * Good for exactly these two numbers: another list or an amended report asks again.
     *
     * @throws Refused 409 when the numbers do not differ, 422 without a reason
     */
    @Transactional
    public void explain(UUID incidentId, @Nullable String reason, String by) {
        cases.lock(incidentId);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON)
            throw Refused.field("reason", "理由を1000文字以内で書いてください。 / Give the reason in up to 1000 characters.");
        var counted = counted(incidentId);
        var reported = counted.reported();
        if (!counted.differs() || reported == null) throw Refused.conflict("人数は報告と一致しています。 / The numbers agree.");
        jdbc.sql("""
                insert into count_explanation (incident_id, people, reported, reason, explained_by, explained_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(incidentId, counted.people(), reported, reason.strip(), by, Timestamp.from(clock.instant()))
                .update();
    }

    /** @throws Refused 409 while the numbers differ and nobody said why */
    public void refuseUnexplained(UUID incidentId) {
        var counted = counted(incidentId);
        if (counted.blocks())
            throw Refused.conflict("名簿は" + counted.people() + "人、報告は" + counted.reported()
                    + "人です。差の理由を記録してください。 / The lists hold " + counted.people() + " people, the report says "
                    + counted.reported() + ": record why.");
    }

    private @Nullable Integer reported(UUID incidentId) {
        var report = cases.get(incidentId).report();
        if (report == null) return null;
        Affected affected = report.facts().affected();
        if (affected.countedAs() != Affected.Unit.LIVING_PERSONS) return null;
        return affected.confirmed() != null ? affected.confirmed() : affected.atMost();
    }

    private Optional<Explanation> explanation(UUID incidentId, int people, int reported) {
        return jdbc.sql("""
                select reason, explained_by, explained_at from count_explanation
                where incident_id = ? and people = ? and reported = ? order by position desc limit 1
                """)
                .params(incidentId, people, reported)
                .query((row, n) -> new Explanation(
                        row.getString("reason"),
                        row.getString("explained_by"),
                        row.getTimestamp("explained_at").toInstant()))
                .optional();
    }
}
