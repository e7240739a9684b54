-- 期限のお知らせ: durable timers, what was sent because of them, and who has seen it.

-- One moment at which somebody is to be told something about a case. Armed with the change that made it necessary.
create table reminder (
    reminder_id bigint generated always as identity primary key,
    incident_id uuid        not null references case_file,
    -- REMINDER of a date · PASSED the date is over · SILENCE nobody has seen a mail · SEVERITY the harm may be grave
    purpose     text        not null check (purpose in ('REMINDER', 'PASSED', 'SILENCE', 'SEVERITY')),
    -- which date of the case; SILENCE and SEVERITY repeat their purpose
    kind        text        not null,
    -- which of several dates of a kind; of SILENCE the mail, of SEVERITY the severity
    subject     text        not null,
    -- the date itself, in Japan; a moved date is another row
    due_on      date        not null,
    planned_at  timestamptz not null,
    -- ARMED · NAMED in a mail, see there what became of it · DISARMED the date moved or was done before it came
    state       text        not null default 'ARMED' check (state in ('ARMED', 'NAMED', 'DISARMED')),
    unique (incident_id, purpose, kind, subject, due_on, planned_at)
);
create index reminder_due on reminder (planned_at) where state = 'ARMED';

-- A mail to staff. It collects what is due until the moment it is handed over; from then on its text is fixed, and
-- whatever happens it is sent with the same Message-ID until the mail server said yes once.
create table staff_mail (
    -- left half of the Message-ID
    mail_id         uuid        primary key,
    incident_id     uuid        not null references case_file,
    purpose         text        not null check (purpose in ('REMINDER', 'ESCALATION')),
    recipient       text        not null,
    -- the offices it goes to, by comma; several where one address stands for them
    offices         text        not null,
    -- of these, the offices without an address, for which the privacy office gets it
    gaps            text        not null,
    opened_at       timestamptz not null,
    -- COLLECTING nothing of it can have left · HANDED_OVER the server may have it · SENT the server said yes
    -- HELD of a drill, to an address that is not set for drills: it never leaves
    state           text        not null default 'COLLECTING'
        check (state in ('COLLECTING', 'HANDED_OVER', 'SENT', 'HELD')),
    headline        text,
    body            text,
    -- COLLECTING not before; HANDED_OVER: whoever sends it counts as dead from then on
    next_attempt_at timestamptz not null,
    attempts        int         not null default 0,
    -- whether an attempt before the present one may have reached the server
    in_doubt        boolean     not null default false,
    -- kind of the last failure; never the server's words, they may quote the address
    trouble         text,
    -- when it became SENT or HELD
    sent_at         timestamptz,
    check ((state = 'COLLECTING') = (body is null)),
    check ((state in ('SENT', 'HELD')) = (sent_at is not null))
);
create index staff_mail_waiting on staff_mail (next_attempt_at) where sent_at is null;
create index staff_mail_of_case on staff_mail (incident_id, opened_at);
create unique index staff_mail_collects_once on staff_mail (incident_id, purpose, recipient) where state = 'COLLECTING';

-- Which mail names which reminders. A reminder stands in one mail per recipient. Append-only.
create table staff_mail_names (
    mail_id     uuid   not null references staff_mail,
    reminder_id bigint not null references reminder,
    primary key (mail_id, reminder_id)
);
create index mails_of_reminder on staff_mail_names (reminder_id);
create trigger staff_mail_names_append_only before update or delete on staff_mail_names
    for each row execute function refuse_change();
create trigger staff_mail_names_never_emptied before truncate on staff_mail_names
    for each statement execute function refuse_change();

create function refuse_change_of_sent() returns trigger language plpgsql as $$
begin
    raise exception 'a sent mail stays as it was sent';
end $$;
create trigger staff_mail_sent_stays before update or delete on staff_mail
    for each row when (old.sent_at is not null) execute function refuse_change_of_sent();

-- 確認: somebody of the office has seen what was sent until then. Append-only.
create table reminder_seen (
    incident_id uuid        not null references case_file,
    -- counted from 1 per incident, without gaps
    number      int         not null,
    seen_by     text        not null,
    seen_at     timestamptz not null,
    primary key (incident_id, number)
);
create trigger reminder_seen_append_only before update or delete on reminder_seen
    for each row execute function refuse_change();
create trigger reminder_seen_never_emptied before truncate on reminder_seen
    for each statement execute function refuse_change();
