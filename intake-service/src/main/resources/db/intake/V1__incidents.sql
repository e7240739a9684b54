-- 事案: one row per incident. Its row lock orders whatever happens to the incident.
create table incident (
    incident_id uuid        primary key,
    -- number of the current revision, counted from 1 without gaps
    revision    int         not null check (revision >= 1),
    -- when revision 1 was stored
    filed_at    timestamptz not null,
    -- account of the member of staff who filed it
    filed_by    text        not null,
    -- 所属 as of the current revision; decides which clerks see the incident
    department  text        not null,
    -- 機関 as of the current revision: its code in this installation
    body_code   text        not null
);
create index incident_newest on incident (filed_at desc, incident_id desc);
create index incident_newest_of_department on incident (department, filed_at desc, incident_id desc);

-- 版: every report of an incident as it was made. Append-only.
create table incident_revision (
    incident_id      uuid        not null references incident,
    revision         int         not null check (revision >= 1),
    -- id of the event that announced it, the same on every delivery
    event_id         uuid        not null unique,
    recorded_at      timestamptz not null,
    -- account of the member of staff who filed or amended
    recorded_by      text        not null,
    -- why the revision before was amended; null for revision 1
    amendment_reason text,
    -- the whole report, byte for byte as announced (text, since jsonb would reformat it)
    reported         text        not null,
    primary key (incident_id, revision),
    check ((revision = 1) = (amendment_reason is null))
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger incident_revision_append_only before update or delete on incident_revision
    for each row execute function refuse_change();
create trigger incident_revision_never_emptied before truncate on incident_revision
    for each statement execute function refuse_change();

-- Idempotency-Key: which incident a key of an account has filed.
create table filing_key (
    account        text  not null,
    -- as the caller chose it
    key            text  not null,
    -- checked at commit: the key is taken before the incident is written, so that a second caller waits for the first
    incident_id    uuid  not null references incident deferrable initially deferred,
    -- SHA-256 of the completed report: the same key with another report is refused
    request_digest bytea not null,
    primary key (account, key)
);
