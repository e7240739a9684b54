-- 文案の事実: what the officer adds for the texts that leave the house, where the report is silent or not fit to be read
-- by the public. The newest record holds. Append-only. Never anything about a single person.
create table text_facts (
    incident_id uuid        not null references case_file,
    -- counted from 1 per incident, without gaps
    number      int         not null,
    -- JSON, text as entered
    facts       text        not null,
    entered_by  text        not null,
    entered_at  timestamptz not null,
    primary key (incident_id, number)
);
create trigger text_facts_append_only before update or delete on text_facts
    for each row execute function refuse_change();
create trigger text_facts_never_emptied before truncate on text_facts
    for each statement execute function refuse_change();

-- 文案の版. Append-only: what was approved and handed out stays readable as it was.
create table text_version (
    incident_id uuid        not null references case_file,
    kind        text        not null check (kind in ('PRESS_RELEASE', 'ASSEMBLY_REPORT', 'AUTHORITY_REPORT', 'INDIVIDUAL_NOTICE')),
    -- counted from 1 per incident and kind, without gaps
    version     int         not null,
    -- JSON of the parts; text, so that the digest can be checked at any time
    parts       text        not null,
    -- SHA-256 of kind, version and parts
    digest      text        not null,
    -- the report, the judgement and the officer's facts it was written from; 0 where there was none
    revision    int         not null,
    assessment_no int       not null,
    facts_no    int         not null,
    written_by  text        not null,
    written_at  timestamptz not null,
    primary key (incident_id, kind, version)
);
create trigger text_version_append_only before update or delete on text_version
    for each row execute function refuse_change();
create trigger text_version_never_emptied before truncate on text_version
    for each statement execute function refuse_change();

-- 承認. Good for exactly this digest.
create table text_approval (
    incident_id uuid        not null,
    kind        text        not null,
    version     int         not null,
    digest      text        not null,
    -- why it was approved although it disagreed with another text; null when it agreed
    despite     text,
    approved_by text        not null,
    approved_at timestamptz not null,
    primary key (incident_id, kind, version),
    foreign key (incident_id, kind, version) references text_version
);
create trigger text_approval_append_only before update or delete on text_approval
    for each row execute function refuse_change();
create trigger text_approval_never_emptied before truncate on text_approval
    for each statement execute function refuse_change();
