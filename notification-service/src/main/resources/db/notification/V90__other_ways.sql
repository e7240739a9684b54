-- 郵送・電話・訪問・代替措置: how far everybody is who is not reached by e-mail. Who that is, the ledger of the mails says
-- (delivery NEEDS_PAPER or REFUSED); a row here begins with the first act, so nobody can fall between the two.
create table other_way (
    person_id   uuid        primary key,
    incident_id uuid        not null,
    -- TO_DO · IN_LETTERS claimed by a batch · POSTED, TOLD_BY_PHONE, TOLD_BY_VISIT told · SUBSTITUTED 法68条2項1号
    state       text        not null
        check (state in ('TO_DO', 'IN_LETTERS', 'POSTED', 'TOLD_BY_PHONE', 'TOLD_BY_VISIT', 'SUBSTITUTED')),
    -- number of the batch of letters
    batch       int,
    -- how many letters came back: the list's address is used up then
    returned    int         not null default 0,
    check (state not in ('IN_LETTERS', 'POSTED') or batch is not null)
);
create index other_way_of_incident on other_way (incident_id, state);
create index other_way_of_batch on other_way (incident_id, batch) where state = 'IN_LETTERS';

-- 架電・訪問・発送・返戻の記録. Append-only. No text of its own: what was said is nobody's business here.
create table contact (
    position    bigint generated always as identity primary key,
    incident_id uuid        not null,
    person_id   uuid        not null,
    kind        text        not null check (kind in ('LETTER_POSTED', 'LETTER_RETURNED', 'CALL', 'VISIT', 'SUBSTITUTED')),
    -- TOLD · NOT_MET nobody there · WRONG number or address of somebody else or nobody · AGAIN asked to come back
    result      text        check (result in ('TOLD', 'NOT_MET', 'WRONG', 'AGAIN')),
    at          timestamptz not null,
    -- member of staff who called, went or opened the returned mail
    staff       text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    check ((kind in ('CALL', 'VISIT')) = (result is not null))
);
create index contact_of_person on contact (person_id, position);
create index contact_of_incident on contact (incident_id, position);
create trigger contact_append_only before update or delete on contact
    for each row execute function refuse_change();
create trigger contact_never_emptied before truncate on contact
    for each statement execute function refuse_change();

-- 代替措置 (法68条2項1号): proposed by one, decided by another. Append-only.
create table substitute_measure (
    incident_id uuid        not null references case_file,
    number      int         not null,
    -- PUBLICATION 公表 · ENQUIRY_DESK 問合せ窓口
    measure     text        not null check (measure in ('PUBLICATION', 'ENQUIRY_DESK')),
    -- why notifying is difficult; that it is laborious is none
    difficulty  text        not null check (difficulty in ('NO_CONTACT_DATA', 'CONTACT_DATA_UNREACHABLE')),
    people      int         not null,
    proposed_by text        not null,
    proposed_at timestamptz not null,
    primary key (incident_id, number)
);
create trigger substitute_measure_append_only before update or delete on substitute_measure
    for each row execute function refuse_change();
create trigger substitute_measure_never_emptied before truncate on substitute_measure
    for each statement execute function refuse_change();

create table substitute_person (
    incident_id uuid not null,
    number      int  not null,
    person_id   uuid not null,
    primary key (incident_id, number, person_id),
    foreign key (incident_id, number) references substitute_measure
);
create trigger substitute_person_append_only before update or delete on substitute_person
    for each row execute function refuse_change();
create trigger substitute_person_never_emptied before truncate on substitute_person
    for each statement execute function refuse_change();

create table substitute_answer (
    incident_id uuid        not null,
    number      int         not null,
    approved    boolean     not null,
    answered_by text        not null,
    answered_at timestamptz not null,
    primary key (incident_id, number),
    foreign key (incident_id, number) references substitute_measure
);
create trigger substitute_answer_append_only before update or delete on substitute_answer
    for each row execute function refuse_change();
create trigger substitute_answer_never_emptied before truncate on substitute_answer
    for each statement execute function refuse_change();

-- Where everybody of a case stands, over all ways: exactly one standing per person, so the parts sum to the lists.
create view notice_standing as
select person.person_id, person.incident_id, person.list_id, person.line, person.reference,
       case
           when other_way.state in ('POSTED', 'TOLD_BY_PHONE', 'TOLD_BY_VISIT', 'SUBSTITUTED', 'IN_LETTERS') then other_way.state
           when hold_standing.state in ('HELD', 'NO_NOTICE') then hold_standing.state
           when delivery.state is null or delivery.state = 'QUEUED' then 'WAITING'
           when delivery.state = 'SENT' then 'MAILED'
           when delivery.state in ('NEEDS_PAPER', 'REFUSED') then 'TO_DO'
           else delivery.state
       end as standing,
       coalesce(delivery.channel, hold_standing.channel, person.channel) as channel,
       case
           when other_way.returned > 0 then 'LETTER_RETURNED'
           when delivery.state = 'REFUSED' then 'MAIL_REFUSED'
           when delivery.state = 'NEEDS_PAPER' then 'NO_MAIL'
       end as why,
       coalesce(other_way.returned, 0) as returned,
       other_way.batch
from person
    left join delivery using (person_id)
    left join other_way using (person_id)
    left join hold_standing using (person_id);
