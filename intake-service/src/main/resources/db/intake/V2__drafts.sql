-- 下書き: what somebody has typed into the form so far. It is nobody's report yet and is never announced.
create table draft (
    -- also the key the form files with, so that filing finds its draft
    id         uuid        primary key,
    account    text        not null,
    -- 所属 of the account when it was saved; null for offices that have none
    department text,
    saved_at   timestamptz not null,
    -- the answers as typed, by the name of their field (JSON)
    content    text        not null
);
create index draft_of_account on draft (account, saved_at desc);
