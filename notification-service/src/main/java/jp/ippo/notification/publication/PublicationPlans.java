package jp.ippo.notification.publication;

import static jp.ippo.events.CaseProgressed.Step.PUBLICATION_PLANNED;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ippo.door.Refused;
import jp.ippo.notification.cases.Announcer;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.publication.Publication.Channel;
import jp.ippo.notification.publication.PublicationPlan.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 公表の予定: made, moved, given up; every record stays. A plan opens no gate. */
@Component
public class PublicationPlans implements PlannedPublications {

    private static final String STANDING = """
            select p.incident_id, p.number, p.planned_at, p.channel,
                (select f.at from first_contact f where f.incident_id = p.incident_id order by f.number desc limit 1)
                    as told_at,
                exists (select from publication_attempt a where a.incident_id = p.incident_id
                    and a.outcome = 'CLEARED' and a.channel = p.channel and a.at >= p.recorded_at) as cleared
            from publication_plan p
            where p.act <> 'CANCELLED'
              and p.number = (select max(q.number) from publication_plan q where q.incident_id = p.incident_id)
            """;

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final Announcer announcer;
    private final Clock clock;

    PublicationPlans(JdbcClient jdbc, CaseFiles cases, Announcer announcer, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.announcer = announcer;
        this.clock = clock;
    }

    /**
     * Makes the plan, or moves the one that stands.
     *
     * @throws Refused 422 when the moment has passed or a standing plan is moved without a reason
     */
    @Transactional
    public PublicationPlan plan(UUID incidentId, PlanWish wish, String by) {
        cases.lock(incidentId);
        var earlier = history(incidentId);
        return keep(
                incidentId, wish.record(earlier.size() + 1, standing(earlier).isPresent(), by, now()));
    }

    /** @throws Refused 409 where no plan stands, 422 without a reason */
    @Transactional
    public PublicationPlan cancel(UUID incidentId, @Nullable String reason, String by) {
        cases.lock(incidentId);
        var earlier = history(incidentId);
        var standing =
                standing(earlier).orElseThrow(() -> Refused.conflict("取り消す公表予定がありません。 / There is no plan to cancel."));
        if (reason == null || reason.isBlank() || reason.length() > PlanWish.LONGEST_REASON)
            throw Refused.field(
                    "reason", "取り消す理由を2000字以内で書いてください。 / Say why the plan is given up, in at most 2000 characters.");
        return keep(
                incidentId,
                new PublicationPlan(
                        earlier.size() + 1, Act.CANCELLED, null, standing.channel(), reason.strip(), by, now()));
    }

    /** Every record, oldest first. */
    public List<PublicationPlan> history(UUID incidentId) {
        return jdbc.sql("select * from publication_plan where incident_id = ? order by number")
                .param(incidentId)
                .query((row, n) -> new PublicationPlan(
                        row.getInt("number"),
                        Act.valueOf(row.getString("act")),
                        instant(row, "planned_at"),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("reason"),
                        row.getString("by_account"),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    @Override
    public Optional<PlannedPublication> of(UUID incidentId) {
        return Optional.ofNullable(of(List.of(incidentId)).get(incidentId));
    }

    @Override
    public Map<UUID, PlannedPublication> of(Collection<UUID> incidents) {
        if (incidents.isEmpty()) return Map.of();
        return jdbc
                .sql(STANDING + " and p.incident_id in (:incidents)")
                .param("incidents", incidents)
                .query(this::planned)
                .list()
                .stream()
                .collect(Collectors.toMap(PlannedPublication::incidentId, Function.identity()));
    }

    @Override
    public List<PlannedPublication> between(Instant from, Instant to) {
        return jdbc.sql(STANDING
                        + " and p.planned_at >= :from and p.planned_at < :to order by p.planned_at, p.incident_id")
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(this::planned)
                .list();
    }

    private PublicationPlan keep(UUID incidentId, PublicationPlan plan) {
        jdbc.sql("""
                insert into publication_plan (incident_id, number, act, planned_at, channel, reason, by_account,
                    recorded_at)
                values (:incident, :number, :act, :at, :channel, :reason, :by, :recordedAt)
                """)
                .param("incident", incidentId)
                .param("number", plan.number())
                .param("act", plan.act().name())
                .param("at", plan.at() == null ? null : Timestamp.from(plan.at()))
                .param("channel", plan.channel().name())
                .param("reason", plan.reason())
                .param("by", plan.by())
                .param("recordedAt", Timestamp.from(plan.recordedAt()))
                .update();
        announcer.announce(incidentId, PUBLICATION_PLANNED, plan.by(), null);
        return plan;
    }

    private static Optional<PublicationPlan> standing(List<PublicationPlan> history) {
        if (history.isEmpty()) return Optional.empty();
        return Optional.of(history.get(history.size() - 1)).filter(PublicationPlan::stands);
    }

    private PlannedPublication planned(ResultSet row, int n) throws SQLException {
        return PlannedPublication.seen(
                row.getObject("incident_id", UUID.class),
                row.getInt("number"),
                row.getTimestamp("planned_at").toInstant(),
                Channel.valueOf(row.getString("channel")),
                instant(row, "told_at"),
                row.getBoolean("cleared"),
                clock.instant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
