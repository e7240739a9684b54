-- 処理できなかったメッセージ: what lies on the dead-letter topics, byte for byte, since a topic forgets. Append-only.
create table dead_letter (
    topic         text        not null,
    partition_no  int         not null check (partition_no >= 0),
    record_offset bigint      not null check (record_offset >= 0),
    -- when the reader gave up, by the broker's stamp
    filed_at      timestamptz not null,
    collected_at  timestamptz not null,
    -- UNREADABLE, UNKNOWN_VERSION, FAILED, or what the header says
    trouble       text        not null,
    -- places, never values
    reason        text        not null,
    -- consumer group that gave up
    reader        text        not null,
    -- ce_id and ce_subject as the message says them; null when it does not
    event_id      text,
    subject       text,
    -- how often this event had been replayed when it came here
    replays       int         not null check (replays >= 0),
    message_key   bytea,
    header_names  bytea[]     not null,
    header_values bytea[]     not null,
    message_value bytea,
    primary key (topic, partition_no, record_offset)
);
create index dead_letter_newest on dead_letter (filed_at desc, topic, partition_no, record_offset);
create index dead_letter_of_event on dead_letter (event_id);

-- What people did about it. Append-only.
create table dead_letter_step (
    position      bigint generated always as identity primary key,
    topic         text        not null,
    partition_no  int         not null,
    record_offset bigint      not null,
    step          text        not null check (step in ('REPLAYED', 'DISCARD_ASKED', 'DISCARDED')),
    reason        text,
    by_account    text        not null,
    at            timestamptz not null,
    foreign key (topic, partition_no, record_offset) references dead_letter,
    check (step <> 'DISCARD_ASKED' or reason is not null)
);
create index dead_letter_step_of on dead_letter_step (topic, partition_no, record_offset, position);
-- One end for each, whichever instance is asked.
create unique index dead_letter_end on dead_letter_step (topic, partition_no, record_offset)
    where step in ('REPLAYED', 'DISCARDED');

create function dead_letter_step_allowed() returns trigger language plpgsql as $$
declare
    asked_by text;
begin
    if exists (select from dead_letter_step as before
               where (before.topic, before.partition_no, before.record_offset) = (new.topic, new.partition_no, new.record_offset)
                 and before.step in ('REPLAYED', 'DISCARDED')) then
        raise exception 'this dead letter has its end';
    end if;
    if new.step = 'DISCARDED' then
        select by_account into asked_by from dead_letter_step as before
            where (before.topic, before.partition_no, before.record_offset) = (new.topic, new.partition_no, new.record_offset)
              and before.step = 'DISCARD_ASKED'
            order by position desc limit 1;
        if asked_by is null or asked_by = new.by_account then
            raise exception 'a discard needs a second person';
        end if;
    end if;
    return new;
end $$;
create trigger dead_letter_step_checked before insert on dead_letter_step
    for each row execute function dead_letter_step_allowed();

create trigger dead_letter_append_only before update or delete on dead_letter
    for each row execute function refuse_change();
create trigger dead_letter_never_emptied before truncate on dead_letter
    for each statement execute function refuse_change();
create trigger dead_letter_step_append_only before update or delete on dead_letter_step
    for each row execute function refuse_change();
create trigger dead_letter_step_never_emptied before truncate on dead_letter_step
    for each statement execute function refuse_change();
