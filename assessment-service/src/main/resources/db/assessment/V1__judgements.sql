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

-- An officer's choice between two final dates that a judgement shows. Append-only.
create table deadline_choice (
    incident_id uuid        not null references judged_incident,
    number      int         not null,
    final_due   date        not null,
    reason      text        not null,
    chosen_by   text        not null,
    chosen_at   timestamptz not null,
    primary key (incident_id, number)
);

-- 台帳: one line per incident, as it was judged last; made anew with each judgement.
create table register_entry (
    incident_id   uuid primary key references judged_incident,
    assessment_id uuid        not null references assessment,
    body_code     text        not null,
    body_name     text        not null,
    department    text        not null,
    cause         text        not null,
    -- 知った日
    known_on      date        not null,
    -- 年度: April to March
    fiscal_year   int         not null,
    -- largest possible number of persons; null while nobody can say
    at_most       int,
    duty          text        not null,
    severity      text        not null,
    -- each finding as CODE=OUTCOME
    outcomes      text[]      not null,
    final_due     date,
    judged_at     timestamptz not null
);
create index register_newest on register_entry (known_on desc, incident_id desc);
create index register_by_body on register_entry (body_code, known_on desc, incident_id desc);
create index register_by_outcome on register_entry using gin (outcomes);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger heard_report_append_only before update or delete on heard_report for each row execute function refuse_change();
create trigger assessment_append_only before update or delete on assessment for each row execute function refuse_change();
create trigger given_answer_append_only before update or delete on given_answer for each row execute function refuse_change();
create trigger decision_override_append_only before update or delete on decision_override for each row execute function refuse_change();
create trigger deadline_choice_append_only before update or delete on deadline_choice for each row execute function refuse_change();
