-- 経過: every event of the three topics that concerned a case, as it was heard or said. Append-only.
create table heard_event (
    position    bigint generated always as identity primary key,
    event_id    uuid        not null unique,
    incident_id uuid        not null references case_file,
    type        text        not null,
    -- revision, judgement or step
    number      int         not null,
    -- as the event says it
    occurred_at timestamptz not null,
    heard_at    timestamptz not null,
    by_account  text        not null,
    -- the event's own JSON, byte for byte
    data        text        not null
);
create index heard_event_of_case on heard_event (incident_id, position);
create trigger heard_event_append_only before update or delete on heard_event
    for each row execute function refuse_change();
create trigger heard_event_never_emptied before truncate on heard_event
    for each statement execute function refuse_change();
