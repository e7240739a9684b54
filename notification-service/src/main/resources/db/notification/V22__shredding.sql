create trigger vault_access_never_emptied before truncate on vault_access
    for each statement execute function refuse_change();

-- 廃棄: somebody asked that the people of a case become unreadable for good. Append-only.
create table shred_request (
    position     bigint generated always as identity primary key,
    incident_id  uuid        not null references case_file,
    people       int         not null,
    reason       text        not null,
    requested_by text        not null,
    requested_at timestamptz not null
);
create index shred_request_of_incident on shred_request (incident_id, position);
create trigger shred_request_append_only before update or delete on shred_request
    for each row execute function refuse_change();
create trigger shred_request_never_emptied before truncate on shred_request
    for each statement execute function refuse_change();

-- The second person's answer. CONFIRMED destroyed the incident's key in the same transaction. Append-only.
create table shred_answer (
    request     bigint      primary key references shred_request,
    incident_id uuid        not null,
    answer      text        not null check (answer in ('CONFIRMED', 'REJECTED')),
    answered_by text        not null,
    answered_at timestamptz not null
);
create unique index shredded_once on shred_answer (incident_id) where answer = 'CONFIRMED';
create trigger shred_answer_append_only before update or delete on shred_answer
    for each row execute function refuse_change();
create trigger shred_answer_never_emptied before truncate on shred_answer
    for each statement execute function refuse_change();
