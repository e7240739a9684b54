-- Where this database lives. PostgreSQL numbers every cluster and every time line; a copy that was restored from a dump, from
-- a base backup or by promoting a standby stands elsewhere than the database that wrote it, and may have forgotten.
-- Append-only; the newest row is the life it leads.
create table database_life (
    number        bigint generated always as identity primary key,
    -- system identifier / time line
    place         text        not null,
    -- FIRST when this table was made · RESTORED what left since is not known · MOVED nothing was lost, said by the operator
    cause         text        not null check (cause in ('FIRST', 'RESTORED', 'MOVED')),
    -- of RESTORED: the moment of the backup, where the operator said it
    restored_from timestamptz,
    begun_at      timestamptz not null default now(),
    check (cause = 'RESTORED' or restored_from is null)
);
create function refuse_change_of_life() returns trigger language plpgsql as $$
begin
    raise exception 'the lives of a database stay on record';
end $$;
create trigger database_life_append_only before update or delete on database_life
    for each row execute function refuse_change_of_life();
create trigger database_life_never_emptied before truncate on database_life
    for each statement execute function refuse_change_of_life();

-- W3C trace context of whoever caused the event; null where nobody traces. Only its number, never what was done.
alter table outbox add column traceparent text;
