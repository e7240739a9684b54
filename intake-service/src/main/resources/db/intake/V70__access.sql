-- 閲覧制限: every decision about who may see an incident. Append-only.
create table incident_access (
    incident_id uuid        not null references incident,
    -- counted from 1 per incident
    number      int         not null check (number >= 1),
    -- id of the event that announced it: of the first revision, or of the newest one said again
    event_id    uuid        not null unique,
    decided_at  timestamptz not null,
    decided_by  text        not null,
    -- null for the wish of the department that filed it
    reason      text,
    restricted  boolean     not null,
    -- accounts that may see it; none when it was lifted
    accounts    text[]      not null,
    -- whether every privacy officer may besides
    officers    boolean     not null,
    primary key (incident_id, number),
    check (restricted = (cardinality(accounts) > 0)),
    check (restricted or not officers),
    check (reason is not null or (number = 1 and officers))
);
create trigger incident_access_append_only before update or delete on incident_access
    for each row execute function refuse_change();
create trigger incident_access_never_emptied before truncate on incident_access
    for each statement execute function refuse_change();

-- The newest decision, beside the incident: each list and search asks it.
alter table incident
    -- 0: nothing was ever decided
    add column access_number   int     not null default 0,
    -- null: not restricted
    add column access_accounts text[],
    add column access_officers boolean not null default false;
create index incident_restricted on incident (incident_id) where access_accounts is not null;

select evidence_cover('incident_access');
