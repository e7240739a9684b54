-- お知らせ: what of the register is told to whom by mail. One row per thing, stage and office, whoever finds it due first.
create table register_message (
    message_id      uuid        primary key,
    contract_id     uuid        not null references contract,
    -- the mail it goes with, left half of the Message-ID; the same in every attempt. Null until one is made up
    mail_id         uuid,
    -- 機関 of the contract when it was opened: whose offices are told
    body_code       text        not null,
    -- REMINDER before or on the day · OVERDUE after it · RESULT of a confirmation
    purpose         text        not null check (purpose in ('REMINDER', 'OVERDUE', 'RESULT')),
    -- which date of register_due, or which confirmation; with the day it falls on, so that a moved date is told again
    kind            text        not null,
    subject         text        not null,
    due_on          date        not null,
    -- days after the day (negative: before it); of a result the version of the confirmation
    stage           int         not null,
    office          text        not null check (office in ('OFFICE', 'SECURITY_LEAD', 'CISO')),
    opened_at       timestamptz not null,
    -- what to say; fixed when it is opened
    headline        text        not null,
    body            text        not null,
    -- not before; while somebody sends it, until then he counts as alive
    next_attempt_at timestamptz not null,
    attempts        int         not null default 0,
    -- NO_ADDRESS none is set for this office · REFUSED · AWAY · UNKNOWN; never the server's words
    trouble         text,
    -- address it went to and when the server said yes
    recipient       text,
    sent_at         timestamptz,
    unique (contract_id, kind, subject, due_on, stage, office),
    check ((recipient is null) = (sent_at is null))
);
create index register_message_waiting on register_message (next_attempt_at) where sent_at is null;
create index register_message_of_mail on register_message (mail_id);
create index register_message_newest on register_message (opened_at desc, message_id desc);

create function refuse_change_of_told() returns trigger language plpgsql as $$
begin
    raise exception 'what was told stays as it was told';
end $$;
create trigger register_message_told_stays before update or delete on register_message
    for each row when (old.sent_at is not null) execute function refuse_change_of_told();
create trigger register_message_never_emptied before truncate on register_message
    for each statement execute function refuse_change();
