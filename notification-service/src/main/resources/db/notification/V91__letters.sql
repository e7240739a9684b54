-- 郵送の束: letters made from one version of the notice for the people on the worklist. The letters themselves are not kept:
-- the same people and words always make the same bytes, and every download is compared with the digest.
create table letter_batch (
    incident_id    uuid        not null references case_file,
    -- counted from 1 per incident, without gaps
    number         int         not null,
    -- PREPARING · PREPARED waits for a second person · APPROVED may be printed · POSTED all of it · WITHDRAWN
    state          text        not null check (state in ('PREPARING', 'PREPARED', 'APPROVED', 'POSTED', 'WITHDRAWN')),
    notice_version int         not null,
    -- resource the words were put into, for example letter.ja.v1
    template       text        not null,
    -- 発信日, printed on every letter
    dated_on       date        not null,
    per_file       int         not null,
    -- taken from the worklist
    taken          int         not null,
    -- what can be printed, and on how many pages each; null while it is prepared
    letters        int,
    pages          int,
    -- SHA-256 of the manifest: what is approved
    digest         bytea,
    drafted_by     text        not null,
    drafted_at     timestamptz not null,
    -- a preparing instance's hold on it
    lease_until    timestamptz,
    prepared       int         not null default 0,
    primary key (incident_id, number),
    check (state in ('PREPARING', 'WITHDRAWN') or (letters is not null and pages is not null and digest is not null))
);

-- 承認・取下げ. Append-only.
create table letter_batch_step (
    incident_id uuid        not null,
    number      int         not null,
    step        text        not null check (step in ('APPROVED', 'WITHDRAWN')),
    by_account  text        not null,
    at          timestamptz not null,
    primary key (incident_id, number, step),
    foreign key (incident_id, number) references letter_batch
);
create trigger letter_batch_step_append_only before update or delete on letter_batch_step
    for each row execute function refuse_change();
create trigger letter_batch_step_never_emptied before truncate on letter_batch_step
    for each statement execute function refuse_change();

-- Whose letter stands at which place; sorted by postal code, which itself stays in the vault.
create table letter (
    incident_id uuid not null,
    number      int  not null,
    -- counted from 1
    place       int  not null,
    person_id   uuid not null,
    primary key (incident_id, number, place),
    unique (incident_id, number, person_id)
);

create table letter_obstacle (
    incident_id uuid not null,
    number      int  not null,
    person_id   uuid not null,
    obstacle    text not null,
    primary key (incident_id, number, person_id)
);
create index letter_obstacle_of_person on letter_obstacle (person_id);

create table letter_file (
    incident_id uuid  not null,
    number      int   not null,
    -- counted from 1
    file        int   not null,
    first_place int   not null,
    letters     int   not null,
    first_reference text not null,
    last_reference  text not null,
    -- SHA-256 of the PDF
    digest      bytea not null,
    primary key (incident_id, number, file)
);

-- 差出し: a file's letters were handed to the post. Append-only.
create table letter_posting (
    incident_id uuid        not null,
    number      int         not null,
    file        int         not null,
    posted_on   date        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    primary key (incident_id, number, file),
    foreign key (incident_id, number, file) references letter_file
);
create trigger letter_posting_append_only before update or delete on letter_posting
    for each row execute function refuse_change();
create trigger letter_posting_never_emptied before truncate on letter_posting
    for each statement execute function refuse_change();
