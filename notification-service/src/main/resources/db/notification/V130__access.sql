-- 閲覧制限 as heard with the reports: the newest decision about who may see a case. Every decision stays in heard_event.
alter table case_file
    -- number of the decision; 0 while none was heard
    add column access_number   int     not null default 0,
    -- null: not restricted
    add column access_accounts text[],
    -- whether every privacy officer may besides
    add column access_officers boolean not null default false;
create index case_file_restricted on case_file (incident_id) where access_accounts is not null;
