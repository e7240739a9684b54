-- What a worker holds, and how far it is with it: one small row per claim instead of a lease and a mark on each person.

-- What an older version left in the middle of a message.
update delivery set state = 'IN_DOUBT', lease_until = null, reason = 'WORKER_DIED'
    where state = 'SENDING' and handed_over_at is not null;
update delivery set state = 'QUEUED', claim = null, lease_until = null where state = 'SENDING';

-- A few rows, rewritten once per message. Room on the page keeps that cheap.
create table mail_claim (
    claim          uuid        primary key,
    incident_id    uuid        not null,
    -- after it the worker counts as dead
    lease_until    timestamptz not null,
    -- place of the person whose message was handed over last, 0 before the first. Written before the content leaves, and
    -- only after the answer for everybody before was read: whoever stands before and is still SENDING was accepted.
    handed_over    int         not null default 0,
    handed_over_at timestamptz,
    -- stopped: nothing more of it leaves
    closed         boolean     not null default false
) with (fillfactor = 20);

drop index delivery_leases;
-- takes the check on both columns with it
alter table delivery drop column lease_until;
-- from 1, in the order in which the worker that holds the claim sends
alter table delivery add column place int;
alter table delivery add check ((state = 'SENDING') = (place is not null));
alter table delivery add check (state <> 'SENDING' or claim is not null);
create index delivery_claim on delivery (claim) where state = 'SENDING';
