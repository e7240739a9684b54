package jp.ippo.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Years of incidents, multiplied by SQL from one that really walked: the same ids in all three databases, the events byte
 * for byte but for the id, ten years, two hundred departments, everything open. Left out: what a running system does not
 * keep (sent rows of the outbox), and the texts of the drafts, which only the page of that case reads.
 */
final class Seeds {

    private static final int AT_ONCE = 50_000;

    /** Spreads the copies; alike in all three databases. */
    private static final String EACH = """
            from generate_series(:from, :to) n
            cross join lateral (select md5('seed ' || n)::uuid as id, '課' || n % 200 as department,
                n % 3650 as days) seed
            """;

    private final Addresses servers;
    private final UUID template;
    private int there;

    Seeds(Addresses servers, UUID template) {
        this.servers = servers;
        this.template = template;
    }

    /** Until there are so many. */
    void grow(int size) throws SQLException {
        for (; there < size; there = Math.min(size, there + AT_ONCE)) {
            int until = Math.min(size, there + AT_ONCE);
            in("intake", there + 1, until, INTAKE);
            in("assessment", there + 1, until, ASSESSMENT);
            in("notification", there + 1, until, NOTIFICATION);
            System.out.printf("%,d incidents are there%n", until);
        }
        for (var database : List.of("intake", "assessment", "notification")) {
            try (var connection = connect(database);
                    var statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
                statement.execute("checkpoint");
            }
        }
    }

    /** The id of one of them. */
    UUID one() throws SQLException {
        try (var connection = connect("notification");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select md5('seed ' || " + Math.max(1, there / 2) + ")::uuid")) {
            row.next();
            return there == 0 ? template : row.getObject(1, UUID.class);
        }
    }

    private void in(String database, int from, int to, List<String> statements) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // The rules that these triggers keep were kept by the walk that is copied.
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            for (var one : statements) {
                statement.execute(one.replace("%s", EACH)
                        .replace(":from", String.valueOf(from))
                        .replace(":to", String.valueOf(to))
                        .replace(":template", "'" + template + "'"));
            }
            connection.commit();
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                servers.jdbcUrl().apply(database), servers.databaseUser(), servers.databasePassword());
    }

    private static final List<String> INTAKE = List.of("""
            insert into incident (incident_id, revision, filed_at, filed_by, department, body_code, drill)
            select seed.id, 1, filed_at - seed.days * interval '1 day', filed_by, seed.department, body_code, drill
            %s cross join incident where incident_id = :template
            """, """
            insert into incident_revision (incident_id, revision, event_id, recorded_at, recorded_by, reported)
            select seed.id, 1, md5('event ' || n)::uuid, recorded_at - seed.days * interval '1 day', recorded_by,
                replace(replace(reported, :template, seed.id::text), reported::json ->> 'department', seed.department)
            %s cross join incident_revision where incident_id = :template and revision = 1
            """, """
            insert into filing_key (account, key, incident_id, request_digest)
            select account, 'seed ' || n, seed.id, request_digest
            %s cross join filing_key where incident_id = :template
            """);

    private static final List<String> ASSESSMENT = List.of("""
            insert into judged_incident (incident_id, revision, last_number) select seed.id, 1, 1 %s
            """, """
            insert into heard_report (incident_id, revision, event_id, heard_at, report)
            select seed.id, 1, md5('event ' || n)::uuid, heard_at, replace(report, :template, seed.id::text)
            %s cross join heard_report where incident_id = :template and revision = 1
            """, """
            insert into assessment (id, incident_id, number, revision, assessed_at, assessed_by, how, duty, body_code,
                known_on, judgement, evidence)
            select md5('judgement ' || n)::uuid, seed.id, 1, 1, assessed_at - seed.days * interval '1 day', assessed_by,
                how, duty, body_code, known_on - seed.days, replace(judgement, :template, seed.id::text), evidence
            %s cross join assessment where incident_id = :template and number = 1
            """, """
            insert into register_entry (incident_id, assessment_id, body_code, body_name, department, cause, known_on,
                fiscal_year, at_most, duty, severity, outcomes, final_due, judged_at)
            select seed.id, md5('judgement ' || n)::uuid, case when n % 1000 = 0 then 'rare' else body_code end, body_name,
                seed.department, cause, known_on - seed.days,
                extract(year from known_on - seed.days - interval '3 months'), at_most,
                case when n % 5000 = 0 then 'AWAITING_PERSON' else duty end, severity, outcomes, final_due - seed.days,
                judged_at
            %s cross join register_entry where incident_id = :template
            """, """
            insert into inbox (reader, event_id) select 'assessment', md5('event ' || n)::uuid %s
            """);

    private static final List<String> NOTIFICATION = List.of("""
            insert into case_file (incident_id, opened_at, publication_gate, last_sequence, revision, assessment_no,
                reported, assessed, next_due, duty, body_code, body_name, searched, drill)
            select seed.id, opened_at - seed.days * interval '1 day', publication_gate, last_sequence, 1, 1,
                replace(replace(reported, :template, seed.id::text), reported::json ->> 'department', seed.department),
                replace(assessed, :template, seed.id::text), next_due + n % 3650, duty, body_code, body_name,
                replace(replace(searched, :template, seed.id::text), reported::json ->> 'department', seed.department), drill
            %s cross join case_file where incident_id = :template
            """, """
            insert into case_step (incident_id, sequence, at, by_account, step)
            select seed.id, sequence, at, by_account, step %s cross join case_step where incident_id = :template
            """, """
            insert into heard_event (event_id, incident_id, type, number, occurred_at, heard_at, by_account, data)
            select md5('heard ' || n || ' ' || position)::uuid, seed.id, type, number, occurred_at, heard_at, by_account,
                replace(data, :template, seed.id::text)
            %s cross join heard_event where incident_id = :template
            """, """
            insert into report_version (incident_id, kind, version, revision, assessment_no, drafted_at, fields, drafted_by,
                digest)
            select seed.id, kind, version, revision, assessment_no, drafted_at, '[]', drafted_by,
                report_digest(seed.id, kind, version, '[]')
            %s cross join report_version where incident_id = :template
            """, """
            insert into reminder (incident_id, purpose, kind, subject, due_on, planned_at)
            select seed.id, purpose, kind, subject, due_on + n % 3650, planned_at + (1 + n % 3650) * interval '1 day'
            %s cross join reminder where incident_id = :template and state = 'ARMED'
            """, """
            insert into case_figures (incident_id, drill, fiscal_year, known_on, body_code, body_name, department, cause,
                items, at_most, duty)
            select seed.id, drill, extract(year from known_on - seed.days - interval '3 months'), known_on - seed.days,
                body_code, body_name, seed.department, cause, items, at_most, duty
            %s cross join case_figures where incident_id = :template
            """, """
            insert into inbox (reader, event_id) select 'notification', md5('heard ' || n)::uuid %s
            """);
}
