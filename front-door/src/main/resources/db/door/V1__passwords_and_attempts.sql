-- Passwords people chose themselves. It counts as long as the configuration still holds the first password it replaced:
-- whoever gives out a new first password makes this one void.
create table door_password (
    account     text primary key,
    instead_of  text        not null,
    encoded     text        not null,
    changed_at  timestamptz not null default now()
);

-- Failed attempts to sign in; gone with the first success, or after their time. An account that does not exist stands here
-- as one of 65,536 marks, since people type passwords into the wrong field.
create table door_attempts (
    who       text        not null primary key,
    failures  integer     not null,
    last_at   timestamptz not null
);
create index door_attempts_last_at on door_attempts (last_at);

-- Where an account came in before: failures from elsewhere do not keep it out there.
create table door_known_address (
    account  text        not null,
    address  text        not null,
    seen_at  timestamptz not null,
    primary key (account, address)
);
