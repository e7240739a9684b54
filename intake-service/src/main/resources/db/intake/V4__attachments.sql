-- 添付: files of a draft or of an incident. Kept in the database only: never on a disk, never where they could be run.
create table attachment (
    attachment_id uuid        primary key,
    -- exactly one of the two; filing the draft moves it once
    draft_id      uuid        references draft on delete cascade,
    incident_id   uuid        references incident,
    -- made safe: no path, no hidden characters, the ending of its true kind
    name          text        not null,
    kind          text        not null,
    bytes         int         not null check (bytes > 0),
    -- of the content as it was received
    sha256        bytea       not null check (length(sha256) = 32),
    -- null after it was withdrawn
    content       bytea,
    added_by      text        not null,
    added_at      timestamptz not null,
    check ((draft_id is null) <> (incident_id is null)),
    unique (draft_id, sha256),
    unique (incident_id, sha256)
);
create index attachments_of_draft on attachment (draft_id, added_at);
create index attachments_of_incident on attachment (incident_id, added_at);
alter table attachment alter column content set storage external;

create function keep_attachment() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.incident_id is not null then raise exception 'an attachment of an incident stays on record'; end if;
        return old;
    end if;
    if (old.attachment_id, old.name, old.kind, old.bytes, old.sha256, old.added_by, old.added_at)
            is distinct from (new.attachment_id, new.name, new.kind, new.bytes, new.sha256, new.added_by, new.added_at)
        or (old.incident_id is not null and new.incident_id is distinct from old.incident_id)
        or (new.content is not null and new.content is distinct from old.content)
    then raise exception 'an attachment never changes'; end if;
    return new;
end $$;
create trigger attachment_stays before update or delete on attachment for each row execute function keep_attachment();

-- 閲覧の記録. Append-only.
create table attachment_reading (
    position      bigint      generated always as identity primary key,
    attachment_id uuid        not null references attachment,
    read_by       text        not null,
    read_at       timestamptz not null
);
create index readings_of_attachment on attachment_reading (attachment_id, read_at);
create trigger attachment_reading_append_only before update or delete on attachment_reading
    for each row execute function refuse_change();

-- 取下げ: the content was destroyed, for example because it named the people affected. Append-only.
create table attachment_withdrawal (
    attachment_id uuid        primary key references attachment,
    reason        text        not null,
    withdrawn_by  text        not null,
    withdrawn_at  timestamptz not null
);
create trigger attachment_withdrawal_append_only before update or delete on attachment_withdrawal
    for each row execute function refuse_change();
