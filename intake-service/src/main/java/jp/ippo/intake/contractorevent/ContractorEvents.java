package jp.ippo.intake.contractorevent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.intake.contractorevent.ContractorEvent.Kept;
import jp.ippo.intake.contractorevent.ContractorEvent.Reach;
import jp.ippo.intake.contractorevent.ContractorEvent.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of contractor events. Everything in it is only ever added to. */
@Component
class ContractorEvents {

    private static final String ALL = """
            select e.*, r.shared from contractor_event e join contractor_event_revision r using (event_id, revision)
            """;

    private final JdbcClient jdbc;
    private final Merging merging;

    ContractorEvents(JdbcClient jdbc, Merging merging) {
        this.jdbc = jdbc;
        this.merging = merging;
    }

    /** @return the event the form has opened: the one before when it comes a second time */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID add(ContractorEvent first, UUID formKey) {
        int added = jdbc.sql("""
                insert into contractor_event
                    (event_id, contractor_id, report_id, form_key, drill, opened_at, opened_by, revision)
                values (:id, :contractor, :report, :key, :drill, :at, :by, 1) on conflict (form_key) do nothing
                """)
                .param("id", first.id())
                .param("contractor", first.contractorId())
                .param("report", first.reportId())
                .param("key", formKey)
                .param("drill", first.drill())
                .param("at", Timestamp.from(first.openedAt()))
                .param("by", first.openedBy())
                .update();
        if (added == 1) keep(first.id(), 1, first.openedAt(), first.openedBy(), null, first.shared());
        return jdbc.sql("select event_id from contractor_event where form_key = ?")
                .param(formKey)
                .query(UUID.class)
                .single();
    }

    /** Of an event that this transaction has locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(UUID event, int revision, Instant at, String by, String reason, SharedFacts shared) {
        keep(event, revision, at, by, reason, shared);
        jdbc.sql("update contractor_event set revision = ? where event_id = ?")
                .params(revision, event)
                .update();
    }

    private void keep(UUID event, int revision, Instant at, String by, @Nullable String reason, SharedFacts shared) {
        jdbc.sql("""
                insert into contractor_event_revision (event_id, revision, recorded_at, recorded_by, reason, shared)
                values (:event, :revision, :at, :by, :reason, :shared)
                """)
                .param("event", event)
                .param("revision", revision)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("reason", reason)
                .param("shared", merging.write(shared))
                .update();
    }

    /** @return false when the incident is of this event already */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean addShare(Share share) {
        var knew = share.contractorKnewAt();
        return jdbc.sql("""
                insert into contractor_event_share
                    (incident_id, event_id, contract_id, contractor_knew_at, filed_at, filed_by)
                values (:incident, :event, :contract, :knew, :at, :by) on conflict do nothing
                """)
                        .param("incident", share.incidentId())
                        .param("event", share.eventId())
                        .param("contract", share.contractId())
                        .param("knew", knew == null ? null : Timestamp.from(knew))
                        .param("at", Timestamp.from(share.filedAt()))
                        .param("by", share.filedBy())
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void reached(UUID event, Reach reach) {
        jdbc.sql("""
                insert into contractor_event_reach (event_id, revision, incident_id, incident_revision, left_alone)
                values (:event, :revision, :incident, :number, :left)
                """)
                .param("event", event)
                .param("revision", reach.revision())
                .param("incident", reach.incidentId())
                .param("number", reach.incidentRevision())
                .param("left", String.join(",", reach.leftAlone()))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keepDifference(UUID incident, Merging.Differs differs, Kept kept) {
        jdbc.sql("""
                insert into shared_difference_kept (incident_id, field, own, shared, reason, kept_by, kept_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        incident,
                        differs.field(),
                        differs.own(),
                        differs.shared(),
                        kept.reason(),
                        kept.by(),
                        Timestamp.from(kept.at()))
                .update();
    }

    /** Whether somebody confirmed exactly these two values; another value on either side opens it again. */
    Optional<Kept> kept(UUID incident, Merging.Differs differs) {
        return jdbc.sql("""
                select reason, kept_by, kept_at from shared_difference_kept
                where incident_id = ? and field = ? and own = ? and shared = ? order by position desc limit 1
                """)
                .params(incident, differs.field(), differs.own(), differs.shared())
                .query((row, n) -> new Kept(
                        row.getString("reason"),
                        row.getString("kept_by"),
                        row.getTimestamp("kept_at").toInstant()))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ContractorEvent> lock(UUID id) {
        // Two statements: one that had waited for the lock would still see the revisions of the time before.
        return jdbc.sql("select event_id from contractor_event where event_id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    Optional<ContractorEvent> find(UUID id) {
        return jdbc.sql(ALL + " where e.event_id = ?")
                .param(id)
                .query(this::event)
                .optional()
                .map(this::withBodies);
    }

    /** The newest first. */
    List<ContractorEvent> newest() {
        return jdbc
                .sql(ALL + " order by e.opened_at desc, e.event_id desc limit 200")
                .query(this::event)
                .list()
                .stream()
                .map(this::withBodies)
                .toList();
    }

    Optional<Share> shareOf(UUID incident) {
        return jdbc.sql("select * from contractor_event_share where incident_id = ?")
                .param(incident)
                .query(ContractorEvents::share)
                .optional();
    }

    SharedFacts shared(UUID event, int revision) {
        return jdbc.sql("select shared from contractor_event_revision where event_id = ? and revision = ?")
                .params(event, revision)
                .query((row, n) -> merging.read(row.getString(1)))
                .single();
    }

    /** The newest first. */
    List<ContractorEvent.Revision> revisions(UUID event) {
        return jdbc.sql("select * from contractor_event_revision where event_id = ? order by revision desc")
                .param(event)
                .query((row, n) -> new ContractorEvent.Revision(
                        row.getInt("revision"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("recorded_by"),
                        row.getString("reason")))
                .list();
    }

    List<Reach> reach(UUID event) {
        return jdbc.sql("select * from contractor_event_reach where event_id = ? order by revision desc, incident_id")
                .param(event)
                .query((row, n) -> new Reach(
                        row.getInt("revision"),
                        row.getObject("incident_id", UUID.class),
                        row.getObject("incident_revision", Integer.class),
                        Arrays.stream(row.getString("left_alone").split(","))
                                .filter(field -> !field.isEmpty())
                                .toList()))
                .list();
    }

    private ContractorEvent event(ResultSet row, int number) throws SQLException {
        return new ContractorEvent(
                row.getObject("event_id", UUID.class),
                row.getObject("contractor_id", UUID.class),
                row.getObject("report_id", UUID.class),
                row.getBoolean("drill"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by"),
                row.getInt("revision"),
                merging.read(row.getString("shared")),
                List.of());
    }

    private ContractorEvent withBodies(ContractorEvent event) {
        return event.with(
                jdbc.sql("select * from contractor_event_share where event_id = ? order by filed_at, incident_id")
                        .param(event.id())
                        .query(ContractorEvents::share)
                        .list());
    }

    private static Share share(ResultSet row, int number) throws SQLException {
        var knew = row.getTimestamp("contractor_knew_at");
        return new Share(
                row.getObject("incident_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getObject("contract_id", UUID.class),
                knew == null ? null : knew.toInstant(),
                row.getTimestamp("filed_at").toInstant(),
                row.getString("filed_by"));
    }
}
