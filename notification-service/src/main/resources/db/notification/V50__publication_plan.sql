-- 公表の予定: when something is to be published; the newest record holds, the earlier ones stay readable. Append-only.
create table publication_plan (
    incident_id uuid        not null references case_file,
    -- counted from 1 per incident, without gaps
    number      int         not null,
    act         text        not null check (act in ('SET', 'MOVED', 'CANCELLED')),
    -- the planned moment; null when the plan was cancelled
    planned_at  timestamptz,
    channel     text        not null,
    -- why it was moved or cancelled; null for the first
    reason      text,
    by_account  text        not null,
    recorded_at timestamptz not null,
    primary key (incident_id, number),
    check ((act = 'CANCELLED') = (planned_at is null)),
    check ((act = 'SET') = (reason is null))
);
-- for those who remind of what is coming
create index publication_plan_by_time on publication_plan (planned_at);
create trigger publication_plan_append_only before update or delete on publication_plan
    for each row execute function refuse_change();
create trigger publication_plan_never_emptied before truncate on publication_plan
    for each statement execute function refuse_change();

-- Why the gate said no; null for clearances and for what was asked before this column was there.
alter table publication_attempt add column why text check (why in ('NO_FIRST_CONTACT', 'WITHHELD'));
