-- Keyed hashes by which the same person and the same household are recognised: name and address, address alone. Null
-- where a list gives no address.
alter table person add column person_mark bytea;
alter table person add column household_mark bytea;

-- 名簿の受取: a file on its way in, piece by piece, and what the check of it found. Changed as it goes, deleted in the end.
create table list_upload (
    upload_id    uuid        primary key,
    incident_id  uuid        not null,
    -- bytes announced and bytes here
    size         bigint      not null check (size > 0),
    received     bigint      not null default 0,
    -- RECEIVING · RECEIVED · CHECKING · CHECKED · STORING · STORED
    state        text        not null default 'RECEIVING',
    -- a worker's hold on it, so that another may take over when it died
    busy_until   timestamptz,
    rows_done    bigint      not null default 0,
    -- from 0 to 1
    share_done   real        not null default 0,
    -- columns as chosen, and what leaked of everybody where no column says it
    mapping      text,
    items_of_all text        not null default '',
    -- JSON of the last check: counts, lines, never a value
    found        text,
    list_id      uuid,
    uploaded_by  text        not null,
    begun_at     timestamptz not null
);
create index list_upload_of_incident on list_upload (incident_id, begun_at);

-- The bytes, sealed with the incident's key and bound to their place.
create table list_upload_piece (
    upload_id uuid   not null references list_upload on delete cascade,
    starts_at bigint not null,
    sealed    bytea  not null,
    primary key (upload_id, starts_at)
);

-- 列の対応: chosen once for lists of the same shape of one body; the newest counts. Append-only.
create table list_mapping (
    position     bigint generated always as identity primary key,
    -- code of the body; empty while the case has none
    body         text        not null,
    -- SHA-256 of the headings, in hexadecimal digits
    header_shape text        not null,
    mapping      text        not null,
    chosen_by    text        not null,
    chosen_at    timestamptz not null
);
create index list_mapping_of_body on list_mapping (body, position);
create trigger list_mapping_append_only before update or delete on list_mapping
    for each row execute function refuse_change();
create trigger list_mapping_never_emptied before truncate on list_mapping
    for each statement execute function refuse_change();

-- Why the lists hold another number of people than the report: good for exactly these two numbers. Append-only.
create table count_explanation (
    position     bigint generated always as identity primary key,
    incident_id  uuid        not null references case_file,
    people       int         not null,
    reported     int         not null,
    reason       text        not null,
    explained_by text        not null,
    explained_at timestamptz not null
);
create index count_explanation_of_incident on count_explanation (incident_id, people, reported);
create trigger count_explanation_append_only before update or delete on count_explanation
    for each row execute function refuse_change();
create trigger count_explanation_never_emptied before truncate on count_explanation
    for each statement execute function refuse_change();
