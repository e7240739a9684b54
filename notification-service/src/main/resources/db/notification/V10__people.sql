-- The vault. What the columns in clear tell: that somebody is in a list, nothing about who.

-- One pair of keys per incident, sealed with the master key. Without its row nobody in that incident can be read again.
create table vault_key (
    incident_id uuid        primary key references case_file,
    -- keyset that seals people (AES-256-GCM), itself sealed
    sealing     bytea       not null,
    -- keyset that marks addresses and files (HMAC-SHA256), itself sealed
    marking     bytea       not null,
    created_at  timestamptz not null
);

-- 対象者名簿: one uploaded file. Either all of its rows are here or none. No foreign key to the case, here and below: it
-- would hold the case for as long as a large list takes, and nobody could record a first contact meanwhile.
create table people_list (
    list_id       uuid        primary key,
    incident_id   uuid        not null,
    -- keyed hash of the file: the same file again is the same list, and the hash alone confirms nothing about its content
    file_mark     bytea       not null,
    people        int         not null,
    without_email int         not null,
    uploaded_by   text        not null,
    uploaded_at   timestamptz not null,
    unique (incident_id, file_mark)
);

-- 対象者. Never changed; crypto-shredded with its incident's key.
create table person (
    -- opaque, random
    person_id   uuid primary key,
    incident_id uuid not null,
    list_id     uuid not null,
    -- line of the file, for questions about a list
    line        int  not null,
    -- EMAIL, or PAPER where the list gives no address
    channel     text not null check (channel in ('EMAIL', 'PAPER')),
    -- 通知番号: random, the person may be asked for it; tells nothing by itself
    reference   text not null unique,
    -- name, honorific, address, items; bound to incident and person
    sealed      bytea not null,
    -- keyed hash of the normalised address, null without one
    email_mark  bytea,
    -- checked at the commit, so that a list with doubles can be refused with all of its lines
    unique (incident_id, email_mark) deferrable initially deferred
);
create index person_of_incident on person (incident_id, list_id, line);

-- Who read personal data, when and why. Append-only.
create table vault_access (
    position    bigint generated always as identity primary key,
    incident_id uuid        not null references case_file,
    at          timestamptz not null,
    by_account  text        not null,
    purpose     text        not null,
    people      int         not null
);
create trigger vault_access_append_only before update or delete on vault_access
    for each row execute function refuse_change();
