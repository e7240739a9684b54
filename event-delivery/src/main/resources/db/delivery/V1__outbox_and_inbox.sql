-- Outgoing events, written in the transaction of the change they announce.
create table outbox (
    -- order in which events leave; rows of one incident are written under that incident's row lock, so it is commit order
    position     bigint generated always as identity primary key,
    event_id     uuid        not null unique,
    type         text        not null,
    incident_id  uuid        not null,
    caused_by    uuid,
    occurred_at  timestamptz not null,
    -- text, not jsonb: what was announced stays byte-identical
    data         text        not null,
    stored_at    timestamptz not null default now(),
    -- null while waiting
    sent_at      timestamptz
);
create index outbox_waiting on outbox (position) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;
create index outbox_of_incident on outbox (incident_id, position);

-- Incoming events that took effect, written in the transaction of the effect.
create table inbox (
    reader     text        not null,
    event_id   uuid        not null,
    handled_at timestamptz not null default now(),
    primary key (reader, event_id)
);
