-- 一報: the word given to the PPC before anything is published; the newest record corrects the earlier ones. Append-only.
create table first_contact (
    incident_id      uuid        not null references case_file,
    -- counted from 1 per incident, without gaps
    number           int         not null,
    at               timestamptz not null,
    channel          text        not null,
    -- members of staff on either side, never an affected person
    contacted_by     text        not null,
    contacted_office text        not null,
    spoke_to         text,
    recorded_by      text        not null,
    recorded_at      timestamptz not null,
    primary key (incident_id, number)
);
create trigger first_contact_append_only before update or delete on first_contact
    for each row execute function refuse_change();
create trigger first_contact_never_emptied before truncate on first_contact
    for each statement execute function refuse_change();

-- 公表の申請: everybody who asked to publish, and what the gate answered. Append-only.
create table publication_attempt (
    incident_id uuid        not null references case_file,
    -- counted from 1 per incident, without gaps
    number      int         not null,
    at          timestamptz not null,
    channel     text        not null,
    note        text,
    asked_by    text        not null,
    outcome     text        not null check (outcome in ('REFUSED', 'CLEARED')),
    primary key (incident_id, number)
);
create trigger publication_attempt_append_only before update or delete on publication_attempt
    for each row execute function refuse_change();
create trigger publication_attempt_never_emptied before truncate on publication_attempt
    for each statement execute function refuse_change();
