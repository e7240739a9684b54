-- 通知方法: how a person is told; only E_MAIL leaves by itself.
alter table person drop constraint person_channel_check;
update person set channel = case channel when 'EMAIL' then 'E_MAIL' else 'LETTER' end;
alter table person add constraint person_channel_check
    check (channel in ('E_MAIL', 'LETTER', 'PHONE', 'VISIT', 'SUBSTITUTE'));

alter table delivery drop constraint delivery_channel_check;
update delivery set channel = case channel when 'EMAIL' then 'E_MAIL' else 'LETTER' end;
alter table delivery add constraint delivery_channel_check
    check (channel in ('E_MAIL', 'LETTER', 'PHONE', 'VISIT', 'SUBSTITUTE'));
-- The mail workers can never pick up somebody who is to be told otherwise.
alter table delivery add constraint delivery_mailed_by_mail_only
    check (channel = 'E_MAIL' or state not in ('QUEUED', 'SENDING', 'IN_DOUBT'));

-- People of a list who were held when it came; without_email counts those of the others who are not told by e-mail.
alter table people_list add column held int not null default 0;

-- 留め置き: nothing is sent to this person before somebody decided. Append-only; no reference to the vault, here and below:
-- it outlives the personal data.
create table hold (
    person_id   uuid        primary key,
    incident_id uuid        not null,
    list_id     uuid        not null,
    -- DECEASED, SUPPORT_MEASURES: why
    cautions    text[]      not null check (cardinality(cautions) > 0),
    held_at     timestamptz not null
);
create index hold_of_incident on hold (incident_id);
create trigger hold_append_only before update or delete on hold
    for each row execute function refuse_change();
create trigger hold_never_emptied before truncate on hold
    for each statement execute function refuse_change();

-- What the office decided about somebody held. Append-only.
create table hold_decision (
    position     bigint generated always as identity primary key,
    person_id    uuid        not null,
    incident_id  uuid        not null references case_file,
    -- RELEASED: told by the channel · NO_NOTICE: not told, and that is the end of it
    decision     text        not null check (decision in ('RELEASED', 'NO_NOTICE')),
    channel      text        check (channel in ('E_MAIL', 'LETTER', 'PHONE', 'VISIT', 'SUBSTITUTE')),
    reason       text        not null,
    decided_by   text        not null,
    decided_at   timestamptz not null,
    -- counts only after a second person confirmed it
    needs_second boolean     not null,
    check ((decision = 'RELEASED') = (channel is not null))
);
create index hold_decision_of_person on hold_decision (person_id, position);
create trigger hold_decision_append_only before update or delete on hold_decision
    for each row execute function refuse_change();
create trigger hold_decision_never_emptied before truncate on hold_decision
    for each statement execute function refuse_change();

-- The second person's answer to a decision. Append-only.
create table hold_answer (
    decision    bigint      primary key references hold_decision,
    answer      text        not null check (answer in ('CONFIRMED', 'REJECTED')),
    answered_by text        not null,
    answered_at timestamptz not null
);
create trigger hold_answer_append_only before update or delete on hold_answer
    for each row execute function refuse_change();
create trigger hold_answer_never_emptied before truncate on hold_answer
    for each statement execute function refuse_change();

-- Where everybody stands who was held: HELD until a decision counts.
create view hold_standing as
select hold.person_id, hold.incident_id, hold.list_id, hold.cautions, hold.held_at,
       coalesce(counting.decision, 'HELD') as state, counting.channel
from hold left join lateral (
    select decision, channel from hold_decision
    where hold_decision.person_id = hold.person_id
      and (not needs_second or exists (
          select from hold_answer where hold_answer.decision = hold_decision.position and answer = 'CONFIRMED'))
    order by position desc limit 1) counting on true;

-- Everybody who may be told, and how. Whoever sends asks here, never the table.
create view person_to_notify as
select person.person_id, person.incident_id, person.list_id, person.line, person.reference, person.sealed,
       coalesce(hold_standing.channel, person.channel) as channel
from person left join hold_standing using (person_id)
where hold_standing.person_id is null or hold_standing.state = 'RELEASED';
