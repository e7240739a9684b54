-- 本人通知 (施行規則45条): the words, their approval, and what became of each person's notice.

-- A version never changes: what was sent stays readable as it was.
create table notice (
    incident_id      uuid        not null references case_file,
    version          int         not null,
    -- resource the words were put into, for example notice.ja.v1
    template         text        not null,
    subject          text        not null,
    overview         text        not null,
    items_intro      text        not null,
    cause            text        not null,
    secondary_damage text        not null,
    other_matters    text        not null,
    contact_window   text        not null,
    drafted_by       text        not null,
    drafted_at       timestamptz not null,
    primary key (incident_id, version)
);
create trigger notice_append_only before update or delete on notice
    for each row execute function refuse_change();

-- 承認. Good for exactly this version and exactly this number of people.
create table notice_approval (
    position       bigint generated always as identity primary key,
    incident_id    uuid        not null,
    notice_version int         not null,
    people         int         not null,
    approved_by    text        not null,
    approved_at    timestamptz not null,
    foreign key (incident_id, notice_version) references notice
);
create index approval_of_notice on notice_approval (incident_id, notice_version, people);
create trigger notice_approval_append_only before update or delete on notice_approval
    for each row execute function refuse_change();

-- 送信: whether notices of a case may leave. The row exists from the first start.
create table sending (
    incident_id    uuid        primary key references case_file,
    state          text        not null check (state in ('RUNNING', 'STOPPED', 'FINISHED')),
    notice_version int         not null,
    started_by     text        not null,
    started_at     timestamptz not null,
    -- people settled before this start, for the rate
    settled_before int         not null,
    -- last stop or finish
    ended_at       timestamptz,
    foreign key (incident_id, notice_version) references notice
);

-- One row per person, made when sending starts. Outlives the personal data: no reference to the vault.
create table delivery (
    person_id       uuid        primary key,
    incident_id     uuid        not null,
    channel         text        not null check (channel in ('EMAIL', 'PAPER')),
    -- pinned: part of the Message-ID
    notice_version  int         not null,
    -- NEEDS_PAPER no address, somebody must write a letter · QUEUED · SENDING claimed by a worker
    -- SENT the server took it · REFUSED it will not be taken · IN_DOUBT nobody can tell, a person decides
    state           text        not null check (state in ('NEEDS_PAPER', 'QUEUED', 'SENDING', 'SENT', 'REFUSED', 'IN_DOUBT')),
    -- how often the server asked to come back later for this person
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null,
    -- a worker's hold on the row, and until when it counts
    claim           uuid,
    lease_until     timestamptz,
    -- set right before the message's content leaves: from here to the server's answer the row can become doubtful
    handed_over_at  timestamptz,
    -- when it became SENT or REFUSED
    settled_at      timestamptz,
    -- the server's last answer; the code only, its text may quote the address
    reply_code      int,
    -- why it is REFUSED or IN_DOUBT
    reason          text,
    check ((state = 'SENDING') = (lease_until is not null)),
    check ((state in ('SENT', 'REFUSED')) = (settled_at is not null))
);
create index delivery_states on delivery (incident_id, state);
create index delivery_queue on delivery (incident_id, next_attempt_at) where state = 'QUEUED';
create index delivery_leases on delivery (lease_until) where state = 'SENDING';

-- What a person decided about a doubtful row. Append-only.
create table doubt_resolution (
    position    bigint generated always as identity primary key,
    person_id   uuid        not null references delivery,
    resolution  text        not null check (resolution in ('WAS_SENT', 'SEND_AGAIN')),
    reason      text        not null,
    resolved_by text        not null,
    resolved_at timestamptz not null
);
create trigger doubt_resolution_append_only before update or delete on doubt_resolution
    for each row execute function refuse_change();
