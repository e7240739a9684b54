-- 委託先事案: one event at a contractor and the bodies whose information it held. Its row lock orders its revisions.
create table contractor_event (
    event_id      uuid        primary key,
    contractor_id uuid        not null references contractor,
    -- the contractor's report it began with; null without one
    report_id     uuid        references contractor_report,
    -- made with the form: sending it twice opens one
    form_key      uuid        not null unique,
    drill         boolean     not null,
    opened_at     timestamptz not null,
    opened_by     text        not null,
    -- of the shared facts, counted from 1 without gaps
    revision      int         not null check (revision >= 1)
);
create index contractor_event_newest on contractor_event (opened_at desc, event_id desc);

-- 共通の事実: what is the same for all bodies. Append-only.
create table contractor_event_revision (
    event_id    uuid        not null references contractor_event,
    revision    int         not null check (revision >= 1),
    recorded_at timestamptz not null,
    recorded_by text        not null,
    -- why the revision before was corrected; null for revision 1
    reason      text,
    shared      text        not null,
    primary key (event_id, revision),
    check ((revision = 1) = (reason is null))
);
create trigger contractor_event_revision_append_only before update or delete on contractor_event_revision
    for each row execute function refuse_change();
create trigger contractor_event_revision_never_emptied before truncate on contractor_event_revision
    for each statement execute function refuse_change();

-- 各機関の事案: the incident of one body that came of the event. Append-only.
create table contractor_event_share (
    incident_id        uuid        primary key references incident,
    event_id           uuid        not null references contractor_event,
    contract_id        uuid        not null references contract,
    -- when the contractor knew that this information was concerned; null while unknown
    contractor_knew_at timestamptz,
    filed_at           timestamptz not null,
    filed_by           text        not null
);
create index contractor_event_share_of_event on contractor_event_share (event_id, filed_at, incident_id);
create trigger contractor_event_share_append_only before update or delete on contractor_event_share
    for each row execute function refuse_change();
create trigger contractor_event_share_never_emptied before truncate on contractor_event_share
    for each statement execute function refuse_change();

-- 訂正の到達: what a revision of the shared facts did to each incident. Append-only.
create table contractor_event_reach (
    event_id          uuid   not null,
    revision          int    not null,
    incident_id       uuid   not null references contractor_event_share,
    -- the revision of the incident that carries it; null where nothing of it could be taken or nothing had changed
    incident_revision int,
    -- fields that were left as the body has them, with commas between
    left_alone        text   not null,
    primary key (event_id, revision, incident_id),
    foreign key (event_id, revision) references contractor_event_revision
);
create trigger contractor_event_reach_append_only before update or delete on contractor_event_reach
    for each row execute function refuse_change();
create trigger contractor_event_reach_never_emptied before truncate on contractor_event_reach
    for each statement execute function refuse_change();

-- 相違の確認: a body's own entry was looked at and stays, against this shared value and no other. Append-only.
create table shared_difference_kept (
    position    bigint      generated always as identity primary key,
    incident_id uuid        not null references contractor_event_share,
    field       text        not null,
    -- both values as they were looked at, JSON
    own         text        not null,
    shared      text        not null,
    reason      text        not null,
    kept_by     text        not null,
    kept_at     timestamptz not null
);
create index difference_kept_of_incident on shared_difference_kept (incident_id, field);
create trigger shared_difference_kept_append_only before update or delete on shared_difference_kept
    for each row execute function refuse_change();
create trigger shared_difference_kept_never_emptied before truncate on shared_difference_kept
    for each statement execute function refuse_change();
