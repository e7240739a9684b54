-- 後からの留め置き: the office learns after the list came that nothing may leave for somebody.

alter table hold
    -- null for those whose list says it
    add column held_by  text,
    add column reason   text,
    -- counted in people_list.without_email, because nobody knew better then
    add column on_paper boolean not null default false;

-- HELD: held again after a release; counts at once
alter table hold_decision drop constraint hold_decision_decision_check;
alter table hold_decision add constraint hold_decision_decision_check
    check (decision in ('RELEASED', 'NO_NOTICE', 'HELD'));

-- HELD: taken out of the queue or the worklist
alter table delivery drop constraint delivery_state_check;
alter table delivery add constraint delivery_state_check
    check (state in ('NEEDS_PAPER', 'QUEUED', 'SENDING', 'SENT', 'REFUSED', 'IN_DOUBT', 'HELD'));

create or replace view hold_standing as
select hold.person_id, hold.incident_id, hold.list_id, hold.cautions, hold.held_at,
       coalesce(counting.decision, 'HELD') as state, counting.channel, hold.on_paper
from hold left join lateral (
    select decision, channel from hold_decision
    where hold_decision.person_id = hold.person_id
      and (not needs_second or exists (
          select from hold_answer where hold_answer.decision = hold_decision.position and answer = 'CONFIRMED'))
    order by position desc limit 1) counting on true;

-- How a hold counts beside the ledger of the mails: kept is HELD or NO_NOTICE where the ledger says nothing final, and paper
-- is what it changes in the number of those told otherwise than by mail.
create view hold_counted as
select hold_standing.person_id, hold_standing.incident_id, hold_standing.list_id,
       case when delivery.state is null or delivery.state = 'HELD' then nullif(hold_standing.state, 'RELEASED') end as kept,
       case
           when on_paper and (delivery.channel = 'E_MAIL' or (delivery.state is null or delivery.state = 'HELD')
               and not (hold_standing.state = 'RELEASED' and hold_standing.channel <> 'E_MAIL')) then -1
           when not on_paper and hold_standing.state = 'RELEASED' and hold_standing.channel <> 'E_MAIL'
               and (delivery.channel is null or delivery.channel <> 'E_MAIL') then 1
           else 0
       end as paper
from hold_standing left join delivery using (person_id);

-- Whoever is held waits in no queue, by whatever way the row comes back to it.
create function keep_held() returns trigger language plpgsql as $$
begin
    if exists (select from hold_standing where person_id = new.person_id and state = 'HELD') then
        new.state := 'HELD';
    end if;
    return new;
end $$;
create trigger delivery_kept_when_held before update of state on delivery
    for each row when (new.state = 'QUEUED' and old.state <> 'QUEUED') execute function keep_held();
