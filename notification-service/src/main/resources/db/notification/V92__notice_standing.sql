-- Where everybody of a case stands, over all ways: exactly one standing per person, so the parts sum to the lists. Takes the
-- place of the view in V90: a mail that left before somebody was held stays what it is.
create or replace view notice_standing as
select person.person_id, person.incident_id, person.list_id, person.line, person.reference,
       case
           when other_way.state in ('POSTED', 'TOLD_BY_PHONE', 'TOLD_BY_VISIT', 'SUBSTITUTED', 'IN_LETTERS') then other_way.state
           when delivery.state in ('SENDING', 'IN_DOUBT') then delivery.state
           when delivery.state = 'SENT' then 'MAILED'
           when hold_standing.state in ('HELD', 'NO_NOTICE') then hold_standing.state
           when delivery.state is null or delivery.state in ('QUEUED', 'HELD') then 'WAITING'
           else 'TO_DO'
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
