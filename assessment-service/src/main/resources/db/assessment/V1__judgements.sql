-- The row whose lock gives the judgements of one incident their order and number.
create table judged_incident (
    incident_id uuid primary key,
    -- newest revision heard; lower ones are ignored
    revision    int  not null,
    -- number of the last judgement
    last_number int  not null default 0
);

-- What was heard, byte for byte, so that a judgement can be repeated years later. Append-only.
create table heard_report (
    incident_id uuid        not null references judged_incident,
    revision    int         not null,
    event_id    uuid        not null,
    heard_at    timestamptz not null,
    report      text        not null,
    primary key (incident_id, revision)
);

-- Every judgement ever made. Append-only.
create table assessment (
    id          uuid primary key,
    incident_id uuid        not null references judged_incident,
    number      int         not null,
    revision    int         not null,
    assessed_at timestamptz not null,
    -- account of the person, or 'ippo'
    assessed_by text        not null,
    how         text        not null check (how in ('JUDGED', 'ANSWERED', 'OVERRIDDEN')),
    duty        text        not null check (duty in ('REQUIRED', 'NOT_REQUIRED', 'AWAITING_PERSON')),
    body_code   text        not null,
    known_on    date        not null,
    -- the event as announced
    judgement   text        not null,
    -- the facts each finding used, for the explanation; not announced
    evidence    text        not null,
    unique (incident_id, number)
);
create index assessment_newest on assessment (assessed_at desc, id desc);

-- A person's answers to open questions; the newest answer to a question counts. Append-only.
create table given_answer (
    incident_id uuid        not null references judged_incident,
    number      int         not null,
    question    text        not null,
    answer      text        not null check (answer in ('YES', 'NO')),
    reason      text        not null,
    given_by    text        not null,
    given_at    timestamptz not null,
    primary key (incident_id, number, question)
);

-- A person's decision against the machine's. Append-only.
create table decision_override (
    incident_id uuid        not null references judged_incident,
    number      int         not null,
    duty        text        not null check (duty in ('REQUIRED', 'NOT_REQUIRED')),
    reason      text        not null,
    decided_by  text        not null,
    decided_at  timestamptz not null,
    -- the revision the person had before their eyes
    revision    int         not null,
    primary key (incident_id, number)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger heard_report_append_only before update or delete on heard_report for each row execute function refuse_change();
create trigger assessment_append_only before update or delete on assessment for each row execute function refuse_change();
create trigger given_answer_append_only before update or delete on given_answer for each row execute function refuse_change();
create trigger decision_override_append_only before update or delete on decision_override for each row execute function refuse_change();
