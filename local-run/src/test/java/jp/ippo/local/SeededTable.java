package jp.ippo.local;

import java.util.List;

/**
 * The tables that seeds go to, and how each is multiplied from the rows of the incident that walked. The dearest come first:
 * each table is one piece of work.
 *
 * <p>To compress a long text takes longer than everything else. So the texts that only the page of one case reads keep the id
 * of the incident that walked; and of those that the boards read, and remember by their words, ten thousand differ.
 */
record SeededTable(String database, String name, String insert) {

    /** Spreads the copies; alike in all three databases. */
    private static final String EACH = """
            from generate_series(:from, :to) n
            cross join lateral (select md5('seed ' || n)::uuid as id, '課' || n % 200 as department,
                n % 3650 as days offset 0) seed
            """;

    /** @param template the incident that walked */
    String insert(int from, int to, String template) {
        return insert.replace("%s", EACH)
                .replace(":from", String.valueOf(from))
                .replace(":to", String.valueOf(to))
                .replace(":template", "'" + template + "'");
    }

    private static SeededTable intake(String name, String insert) {
        return new SeededTable("intake", name, insert);
    }

    private static SeededTable assessment(String name, String insert) {
        return new SeededTable("assessment", name, insert);
    }

    private static SeededTable notification(String name, String insert) {
        return new SeededTable("notification", name, insert);
    }

    static final List<SeededTable> ALL = List.of(
            notification("case_file", """
                    create temp table variant as
                    select k, replace(replace(reported, :template, id), reported::json ->> 'department', '課' || k % 200) as reported,
                        replace(assessed, :template, id) as assessed, reported::json ->> 'department' as department
                    from generate_series(0, 9999) k cross join lateral (select md5('text ' || k)::uuid::text as id offset 0) own
                    cross join case_file where incident_id = :template;
                    analyze variant;
                    insert into case_file (incident_id, opened_at, publication_gate, last_sequence, revision, assessment_no,
                        reported, assessed, next_due, duty, body_code, body_name, searched, drill)
                    select seed.id, opened_at - seed.days * interval '1 day', publication_gate, last_sequence, 1, 1,
                        variant.reported, variant.assessed, next_due + n % 3650, duty, body_code, body_name,
                        replace(replace(searched, :template, seed.id::text), variant.department, seed.department), drill
                    %s cross join case_file join variant on k = n % 10000 where incident_id = :template
                    """),
            notification("reminder", """
                    insert into reminder (incident_id, purpose, kind, subject, due_on, planned_at)
                    select seed.id, purpose, kind, subject, due_on + n % 3650, planned_at + (1 + n % 3650) * interval '1 day'
                    %s cross join reminder where incident_id = :template and state = 'ARMED'
                    """),
            notification("heard_event", """
                    insert into heard_event (event_id, incident_id, type, number, occurred_at, heard_at, by_account, data)
                    select md5('heard ' || n || ' ' || position)::uuid, seed.id, type, number, occurred_at, heard_at, by_account, data
                    %s cross join heard_event where incident_id = :template
                    """),
            assessment("assessment", """
                    insert into assessment (id, incident_id, number, revision, assessed_at, assessed_by, how, duty, body_code,
                        known_on, judgement, evidence)
                    select md5('judgement ' || n)::uuid, seed.id, 1, 1, assessed_at - seed.days * interval '1 day', assessed_by,
                        how, duty, body_code, known_on - seed.days, judgement, evidence
                    %s cross join assessment where incident_id = :template and number = 1
                    """),
            intake("incident_revision", """
                    with was as materialized (select reported::json ->> 'department' as department from incident_revision where incident_id = :template and revision = 1)
                    insert into incident_revision (incident_id, revision, event_id, recorded_at, recorded_by, reported)
                    select seed.id, 1, md5('event ' || n)::uuid, recorded_at - seed.days * interval '1 day', recorded_by,
                        replace(replace(reported, :template, seed.id::text), was.department, seed.department)
                    %s cross join incident_revision cross join was where incident_id = :template and revision = 1
                    """),
            assessment("heard_report", """
                    insert into heard_report (incident_id, revision, event_id, heard_at, report)
                    select seed.id, 1, md5('event ' || n)::uuid, heard_at, report
                    %s cross join heard_report where incident_id = :template and revision = 1
                    """),
            assessment("register_entry", """
                    insert into register_entry (incident_id, assessment_id, body_code, body_name, department, cause, known_on,
                        fiscal_year, at_most, duty, severity, outcomes, final_due, judged_at)
                    select seed.id, md5('judgement ' || n)::uuid, case when n % 1000 = 0 or n <= 100 then 'rare' else body_code end, body_name,
                        seed.department, cause, known_on - seed.days,
                        extract(year from known_on - seed.days - interval '3 months'), at_most,
                        case when n % 5000 = 0 or n <= 100 then 'AWAITING_PERSON' else duty end, severity, outcomes, final_due - seed.days,
                        judged_at
                    %s cross join register_entry where incident_id = :template
                    """),
            intake("incident", """
                    insert into incident (incident_id, revision, filed_at, filed_by, department, body_code, drill,
                        cause, known_at)
                    select seed.id, 1, filed_at - seed.days * interval '1 day', filed_by, seed.department, body_code, drill,
                        cause, known_at - seed.days * interval '1 day'
                    %s cross join incident where incident_id = :template
                    """),
            notification("case_step", """
                    insert into case_step (incident_id, sequence, at, by_account, step)
                    select seed.id, sequence, at, by_account, step %s cross join case_step where incident_id = :template
                    """),
            notification("report_version", """
                    insert into report_version (incident_id, kind, version, revision, assessment_no, drafted_at, fields, drafted_by,
                        digest)
                    select seed.id, kind, version, revision, assessment_no, drafted_at, '[]', drafted_by,
                        report_digest(seed.id, kind, version, '[]')
                    %s cross join report_version where incident_id = :template
                    """),
            notification("case_figures", """
                    insert into case_figures (incident_id, drill, fiscal_year, known_on, body_code, body_name, department, cause,
                        items, at_most, duty)
                    select seed.id, drill, extract(year from known_on - seed.days - interval '3 months'), known_on - seed.days,
                        body_code, body_name, seed.department, cause, items, at_most, duty
                    %s cross join case_figures where incident_id = :template
                    """),
            notification("inbox", """
                    insert into inbox (reader, event_id) select 'notification', md5('heard ' || n)::uuid %s
                    """),
            assessment("judged_incident", """
                    insert into judged_incident (incident_id, revision, last_number) select seed.id, 1, 1 %s
                    """),
            assessment("inbox", """
                    insert into inbox (reader, event_id) select 'assessment', md5('event ' || n)::uuid %s
                    """),
            intake("filing_key", """
                    insert into filing_key (account, key, incident_id, request_digest)
                    select account, 'seed ' || n, seed.id, request_digest
                    %s cross join filing_key where incident_id = :template
                    """));
}
