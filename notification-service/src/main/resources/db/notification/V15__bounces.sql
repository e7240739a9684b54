-- 不達: mails that came back into the sender's mailbox. Append-only. Of a mail only what is no personal data is kept.
create table bounce (
    -- folder and place of the mail: the same mail read again after a crash is the same row
    folder       text        not null,
    uid_validity bigint      not null,
    uid          bigint      not null,
    -- FAILED it came back for good · DELAYED the server still tries · UNMATCHED it came back, but is none of ours
    -- OTHER no report of a mail server, for a person to read
    kind         text        not null check (kind in ('FAILED', 'DELAYED', 'UNMATCHED', 'OTHER')),
    person_id    uuid,
    -- RFC 3463, for example 5.1.1; the words beside it may quote the address
    status       text,
    -- whether it changed the ledger
    applied      boolean     not null,
    heard_at     timestamptz not null,
    primary key (folder, uid_validity, uid)
);
create index bounce_of_person on bounce (person_id) where person_id is not null;
create index bounce_unmatched on bounce (heard_at) where kind = 'UNMATCHED';
create trigger bounce_append_only before update or delete on bounce
    for each row execute function refuse_change();
