-- Whom the office's identity provider reported to have left (OpenID Connect back-channel logout), so that every instance
-- knows. Gone after a session's longest time: by then no session of before is left.
create table door_left_elsewhere (
    id            bigint generated always as identity primary key,
    sid           text,
    subject       text,
    left_at       timestamptz not null,
    noted_at      timestamptz not null default now(),
    check (sid is not null or subject is not null)
);
create index door_left_elsewhere_sid on door_left_elsewhere (sid);
create index door_left_elsewhere_subject on door_left_elsewhere (subject);
