-- null while the case is open
alter table case_file add column closed_at timestamptz;

-- 再発防止策: what is to be done, by whom, by when. Append-only.
create table prevention_measure (
    incident_id uuid        not null references case_file,
    -- counted from 1 per incident, without gaps
    number      int         not null,
    what        text        not null,
    -- 担当: an office, never an affected person
    owner       text        not null,
    due_on      date        not null,
    added_by    text        not null,
    added_at    timestamptz not null,
    primary key (incident_id, number)
);
create trigger prevention_measure_append_only before update or delete on prevention_measure
    for each row execute function refuse_change();

-- What became of a measure: done with its proof, or dropped with the reason. Append-only.
create table prevention_outcome (
    incident_id uuid        not null,
    number      int         not null,
    outcome     text        not null check (outcome in ('DONE', 'DROPPED')),
    on_day      date        not null,
    -- the proof, or why it was dropped
    words       text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    primary key (incident_id, number),
    foreign key (incident_id, number) references prevention_measure
);
create trigger prevention_outcome_append_only before update or delete on prevention_outcome
    for each row execute function refuse_change();

-- 説明: why a line of the checklist may stay as it is. Counts until the case is reopened. Append-only.
create table closing_explanation (
    position    bigint      generated always as identity primary key,
    incident_id uuid        not null references case_file,
    -- how often the case had been reopened
    round       int         not null,
    line        text        not null,
    -- what the line said: an explanation of something else is none
    explained   text        not null,
    reason      text        not null,
    given_by    text        not null,
    given_at    timestamptz not null
);
create index explanations_of_case on closing_explanation (incident_id, round, line, position desc);
create trigger closing_explanation_append_only before update or delete on closing_explanation
    for each row execute function refuse_change();

-- 完了の手続: proposed by one person, closed or returned by another, reopened with a reason. Append-only.
create table closing_act (
    incident_id uuid        not null references case_file,
    -- counted from 1 per incident, without gaps
    number      int         not null,
    act         text        not null check (act in ('PROPOSED', 'RETURNED', 'CLOSED', 'REOPENED')),
    at          timestamptz not null,
    -- account, or 'ippo' where news reopened it
    by_account  text        not null,
    -- null where none is asked for
    reason      text,
    -- the checklist as it stood (JSON), byte for byte
    checklist   text        not null,
    -- 報告義務 as it stood; null while nothing was judged
    duty        text,
    primary key (incident_id, number)
);
create trigger closing_act_append_only before update or delete on closing_act
    for each row execute function refuse_change();

-- 事後検証: what was learnt, in versions. Append-only.
create table incident_review (
    incident_id uuid        not null references case_file,
    version     int         not null,
    text        text        not null,
    written_by  text        not null,
    written_at  timestamptz not null,
    primary key (incident_id, version)
);
create trigger incident_review_append_only before update or delete on incident_review
    for each row execute function refuse_change();
