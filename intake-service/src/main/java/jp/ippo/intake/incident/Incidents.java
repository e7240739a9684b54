package jp.ippo.intake.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.events.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The register of incidents. To store a revision is to announce it: there is no way to do one without the other. */
@Component
public class Incidents {

    private static final String CURRENT = """
            select i.filed_at, i.filed_by, i.access_number, i.access_accounts, i.access_officers, r.event_id, r.reported
            from incident i join incident_revision r using (incident_id, revision)
            """;

    private static final String OF_THE_ONE_BEFORE =
            "(select b.filed_at, b.incident_id from incident b where b.incident_id = :before)";

    private final JdbcClient jdbc;
    private final RevisionText text;
    private final Announcements announcements;
    private final Accesses accesses;

    Incidents(JdbcClient jdbc, JsonMapper json, Announcements announcements) {
        this.jdbc = jdbc;
        this.text = new RevisionText(json);
        this.announcements = announcements;
        this.accesses = new Accesses(jdbc);
    }

    /** Opens an incident with its first revision. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Revision first) {
        var reported = first.reported();
        jdbc.sql("""
                insert into incident
                    (incident_id, revision, filed_at, filed_by, department, body_code, cause, known_at, drill)
                values (:incident, :revision, :filedAt, :filedBy, :department, :body, :cause, :knownAt, :drill)
                """)
                .params(asOf(first))
                .param("filedAt", Timestamp.from(reported.recordedAt()))
                .param("filedBy", reported.recordedBy())
                .param("drill", reported.drill())
                .update();
        if (reported.access() != null)
            accesses.keep(
                    first.incidentId(),
                    first.eventId(),
                    reported.access(),
                    reported.recordedBy(),
                    null,
                    reported.recordedAt());
        keepAndAnnounce(first);
    }

    /**
     * 閲覧制限: decides who may see an incident that this transaction has locked, and says its newest revision once more.
     *
     * @param decided with the number after the last decision's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(Revision current, Access decided, String by, String reason, Instant at) {
        var again = current.under(decided);
        accesses.keep(current.incidentId(), again.eventId(), decided, by, reason, at);
        announcements.announceAgain(again, at);
    }

    /** Adds the next revision of an incident that this transaction has locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Revision next) {
        jdbc.sql("""
                update incident set revision = :revision, department = :department, body_code = :body,
                    cause = :cause, known_at = :knownAt
                where incident_id = :incident
                """).params(asOf(next)).update();
        keepAndAnnounce(next);
    }

    private void keepAndAnnounce(Revision revision) {
        var reported = revision.reported();
        jdbc.sql("""
                insert into incident_revision
                    (incident_id, revision, event_id, recorded_at, recorded_by, amendment_reason, reported)
                values (:incident, :revision, :event, :at, :by, :reason, :reported)
                """)
                .param("incident", revision.incidentId())
                .param("revision", revision.number())
                .param("event", revision.eventId())
                .param("at", Timestamp.from(reported.recordedAt()))
                .param("by", reported.recordedBy())
                .param("reason", reported.amendmentReason())
                .param("reported", text.write(reported))
                .update();
        announcements.announce(revision);
    }

    /** Locks the incident for the rest of the transaction and hands back what it is now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Incident> lock(UUID id) {
        // Two statements: one that had waited for the lock would still see the revisions of the time before.
        return jdbc.sql("select incident_id from incident where incident_id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    public Optional<Incident> find(UUID id) {
        return jdbc.sql(CURRENT + " where i.incident_id = ?")
                .param(id)
                .query(this::incident)
                .optional();
    }

    /** Every decision about who may see an incident, the newest first. */
    public List<AccessDecision> accessDecisions(UUID id) {
        return accesses.of(id);
    }

    /** All revisions of an incident, the first one first. */
    public List<Revision> revisions(UUID id) {
        return jdbc.sql("select event_id, reported from incident_revision where incident_id = ? order by revision")
                .param(id)
                .query(this::revision)
                .list();
    }

    /** One revision of an incident. */
    public Optional<Revision> revision(UUID id, int number) {
        return jdbc.sql("select event_id, reported from incident_revision where incident_id = ? and revision = ?")
                .params(id, number)
                .query(this::revision)
                .optional();
    }

    /**
     * Incidents, newest first.
     *
     * @param department of this department only, of all when empty
     * @param before filed before this incident, from the newest when empty
     * @param sight what is restricted and not for these eyes is left out
     */
    public List<Incident> newest(Optional<String> department, Optional<UUID> before, int howMany, Sight sight) {
        // Only what is asked for stands in the statement: a condition that may be empty would keep it from every index.
        return jdbc.sql(CURRENT
                        + " where " + Sight.MAY_SEE
                        + (department.isEmpty() ? "" : " and i.department = :department")
                        + (before.isEmpty() ? "" : " and (i.filed_at, i.incident_id) < " + OF_THE_ONE_BEFORE)
                        + " order by i.filed_at desc, i.incident_id desc limit :howMany")
                .params(sight.parameters())
                .param("department", department.orElse(null))
                .param("before", before.orElse(null))
                .param("howMany", howMany)
                .query(this::incident)
                .list();
    }

    /**
     * Incidents of a department with this cause, known within the time around a moment.
     *
     * @param drill only drills, or only what is real
     * @param sight of who is about to file; what is restricted and not for these eyes is left out
     * @param exceptFiledWith the key of the same account of an incident that is not meant
     */
    public List<Incident> similar(
            String department,
            boolean drill,
            String cause,
            Instant around,
            Duration within,
            Sight sight,
            String exceptFiledWith) {
        return jdbc.sql(CURRENT + """
                where i.department = :department and i.cause = :cause and i.known_at between :from and :to
                  and i.drill = :drill
                  and %s
                  and not exists (select from filing_key k
                      where k.incident_id = i.incident_id and k.account = :account and k.key = :key)
                order by i.filed_at desc, i.incident_id desc limit 10
                """.formatted(Sight.MAY_SEE))
                .params(sight.parameters())
                .param("department", department)
                .param("drill", drill)
                .param("cause", cause)
                .param("from", Timestamp.from(around.minus(within)))
                .param("to", Timestamp.from(around.plus(within)))
                .param("account", sight.account())
                .param("key", exceptFiledWith)
                .query(this::incident)
                .list();
    }

    /** What an incident is found by, as its newest revision says it. */
    private static Map<String, @Nullable Object> asOf(Revision newest) {
        var reported = newest.reported();
        var known = reported.facts().knownAt();
        var all = new HashMap<String, @Nullable Object>();
        all.put("incident", newest.incidentId());
        all.put("revision", newest.number());
        all.put("department", reported.department());
        all.put("body", reported.body().code());
        all.put("cause", reported.facts().cause().name());
        all.put("knownAt", known == null ? null : Timestamp.from(known));
        return all;
    }

    private Incident incident(ResultSet row, int number) throws SQLException {
        var stored = revision(row, number);
        return new Incident(
                row.getTimestamp("filed_at").toInstant(),
                row.getString("filed_by"),
                new Revision(stored.eventId(), stored.reported().with(Accesses.standing(row))));
    }

    private Revision revision(ResultSet row, int number) throws SQLException {
        return new Revision(row.getObject("event_id", UUID.class), text.read(row.getString("reported")));
    }
}
