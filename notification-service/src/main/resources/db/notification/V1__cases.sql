-- 対応案件: one case per incident, opened by whichever of the two events arrives first.
create table case_file (
    incident_id      uuid primary key,
    opened_at        timestamptz not null,
    -- 公表の可否; opens with the first contact and never closes again
    publication_gate text        not null default 'CLOSED' check (publication_gate in ('CLOSED', 'OPEN')),
    -- number of the last step announced on jp.ippo.case.progressed.v1
    last_sequence    int         not null default 0,
    -- newest revision and judgement heard so far; 0 while none was
    revision         int         not null default 0,
    assessment_no    int         not null default 0,
    -- the events' own JSON, byte for byte as heard; null while none was
    reported         text,
    assessed         text,
    -- 速報 filed at the PPC's form, as the newest record says; null while it was not
    preliminary_filed_at timestamptz,
    -- order of the board: the next legal limit; the day of opening while no judgement is there; 9999-12-31 when nothing is due
    next_due         date        not null default (now() at time zone 'Asia/Tokyo')::date
);
create index case_file_by_time_left on case_file (next_due, incident_id);

-- Every step of a case, in order. Append-only.
create table case_step (
    incident_id uuid        not null references case_file,
    sequence    int         not null,
    at          timestamptz not null,
    by_account  text        not null,
    step        text        not null,
    primary key (incident_id, sequence)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger case_step_append_only before update or delete on case_step
    for each row execute function refuse_change();
create trigger case_step_never_emptied before truncate on case_step
    for each statement execute function refuse_change();
