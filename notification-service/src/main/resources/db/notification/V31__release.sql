-- When and how fast notices may leave: trial messages to the staff, starts at a set time, lanes with throttle and brake.

-- 承認の撤回. The same version and number may be approved again, by a new approval. Append-only.
create table notice_approval_withdrawal (
    approval     bigint      primary key references notice_approval,
    reason       text        not null,
    withdrawn_by text        not null,
    withdrawn_at timestamptz not null
);
create trigger notice_approval_withdrawal_append_only before update or delete on notice_approval_withdrawal
    for each row execute function refuse_change();
create trigger notice_approval_withdrawal_never_emptied before truncate on notice_approval_withdrawal
    for each statement execute function refuse_change();

-- 試し送信: the approved words with made-up values, to members of staff. Written before anything leaves. Append-only.
create table canary (
    position       bigint generated always as identity primary key,
    incident_id    uuid        not null,
    notice_version int         not null,
    sent_by        text        not null,
    sent_at        timestamptz not null,
    foreign key (incident_id, notice_version) references notice
);
create index canary_of_notice on canary (incident_id, notice_version);
create trigger canary_append_only before update or delete on canary
    for each row execute function refuse_change();
create trigger canary_never_emptied before truncate on canary
    for each statement execute function refuse_change();

-- What the mail server said to each of its messages. Append-only.
create table canary_mail (
    canary     bigint      not null references canary,
    -- as configured; a member of staff's, never of somebody affected
    address    text        not null,
    -- of the words: a notice has up to three
    language   text        not null check (language in ('JAPANESE', 'EASY_JAPANESE', 'ENGLISH')),
    -- ACCEPTED · REFUSED and LATER by the server · AWAY the server · UNKNOWN no answer · DRILL_ADDRESS not set for drills
    result     text        not null check (result in ('ACCEPTED', 'REFUSED', 'LATER', 'AWAY', 'UNKNOWN', 'DRILL_ADDRESS')),
    reply_code int,
    at         timestamptz not null,
    primary key (canary, address, language)
);
create trigger canary_mail_append_only before update or delete on canary_mail
    for each row execute function refuse_change();
create trigger canary_mail_never_emptied before truncate on canary_mail
    for each statement execute function refuse_change();

-- A person saw it arrive and found it right. Append-only.
create table canary_confirmation (
    canary       bigint      primary key references canary,
    confirmed_by text        not null,
    confirmed_at timestamptz not null
);
create trigger canary_confirmation_append_only before update or delete on canary_confirmation
    for each row execute function refuse_change();
create trigger canary_confirmation_never_emptied before truncate on canary_confirmation
    for each statement execute function refuse_change();

-- 予約送信: starts by itself at due_at while the approval it was made under stands. Append-only, with its end.
create table scheduled_start (
    position     bigint generated always as identity primary key,
    incident_id  uuid        not null references case_file,
    approval     bigint      not null references notice_approval,
    due_at       timestamptz not null,
    scheduled_by text        not null,
    scheduled_at timestamptz not null
);
create index scheduled_start_of_incident on scheduled_start (incident_id, position);
create trigger scheduled_start_append_only before update or delete on scheduled_start
    for each row execute function refuse_change();
create trigger scheduled_start_never_emptied before truncate on scheduled_start
    for each statement execute function refuse_change();

create table scheduled_start_end (
    scheduled_start bigint      primary key references scheduled_start,
    -- STARTED by itself · WITHDRAWN by a person · NOT_STARTED it could not, a person must look
    outcome         text        not null check (outcome in ('STARTED', 'WITHDRAWN', 'NOT_STARTED')),
    reason          text,
    ended_by        text        not null,
    ended_at        timestamptz not null
);
create trigger scheduled_start_end_append_only before update or delete on scheduled_start_end
    for each row execute function refuse_change();
create trigger scheduled_start_end_never_emptied before truncate on scheduled_start_end
    for each statement execute function refuse_change();

-- A way to the mail server, with connections of its own. As all instances see it. Room on the page: the throttle rewrites it.
create table mail_lane (
    lane           text        primary key check (lane in ('BULK', 'URGENT')),
    -- messages per second over all instances, null for as many as the server takes
    per_second     int         check (per_second between 1 and 100000),
    -- until when the throttle's places are given away
    free_at        timestamptz not null default now(),
    -- nothing leaves until a person says so
    paused_at      timestamptz,
    -- how many the server refused one after another, and since when
    refusals       int         not null default 0,
    refusals_since timestamptz
) with (fillfactor = 20);
insert into mail_lane (lane) values ('BULK'), ('URGENT');

-- Who changed a lane; "ippo" is the machine. Times are the database's, as in delivery. Append-only.
create table mail_lane_change (
    position       bigint generated always as identity primary key,
    lane           text        not null references mail_lane,
    -- BRAKED: paused by the machine, because the server refused one after another
    change         text        not null check (change in ('THROTTLED', 'PAUSED', 'BRAKED', 'RESUMED', 'PUT_BACK')),
    -- of THROTTLED; null when the throttle was taken away
    per_second     int,
    -- of BRAKED and PUT_BACK
    people         int,
    -- of BRAKED
    refusals_since timestamptz,
    reason         text        not null,
    changed_by     text        not null,
    changed_at     timestamptz not null default now(),
    check ((change in ('BRAKED', 'PUT_BACK')) = (people is not null)),
    check ((change = 'BRAKED') = (refusals_since is not null))
);
create index mail_lane_change_of_lane on mail_lane_change (lane, position);
create trigger mail_lane_change_append_only before update or delete on mail_lane_change
    for each row execute function refuse_change();
create trigger mail_lane_change_never_emptied before truncate on mail_lane_change
    for each statement execute function refuse_change();

-- Which lane a worker holds its people for.
alter table mail_claim add column lane text not null default 'BULK';

-- 至急: leaves on the lane of its own.
alter table delivery add column urgent boolean not null default false;
create index delivery_urgent on delivery (incident_id, next_attempt_at) where state = 'QUEUED' and urgent;

-- Who put whom on the urgent lane. Append-only; no reference to the vault.
create table urgent_release (
    position    bigint generated always as identity primary key,
    incident_id uuid        not null references case_file,
    -- null for everybody of the case
    people      uuid[]      check (cardinality(people) > 0),
    reason      text        not null,
    released_by text        not null,
    released_at timestamptz not null
);
create trigger urgent_release_append_only before update or delete on urgent_release
    for each row execute function refuse_change();
create trigger urgent_release_never_emptied before truncate on urgent_release
    for each statement execute function refuse_change();

-- Whom the server refused while it refused everybody is looked for by time.
create index delivery_refused on delivery (settled_at) where state = 'REFUSED';
