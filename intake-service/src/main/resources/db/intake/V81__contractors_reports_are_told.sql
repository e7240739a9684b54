-- A contractor's report that waits is told like a date of the register: of no contract where its link is for all of them,
-- and to each body that may be concerned.
alter table register_message alter column contract_id drop not null;
alter table register_message drop constraint register_message_purpose_check;
alter table register_message add constraint register_message_purpose_check
    check (purpose in ('REMINDER', 'OVERDUE', 'RESULT', 'CONTRACTOR_REPORT'));

-- PostgreSQL chose its name.
do $$
declare named text;
begin
    select conname into strict named from pg_constraint where conrelid = 'register_message'::regclass and contype = 'u';
    execute format('alter table register_message drop constraint %I', named);
end $$;
alter table register_message add constraint register_message_told_once
    unique nulls not distinct (contract_id, body_code, kind, subject, due_on, stage, office);
