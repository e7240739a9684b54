-- 閲覧制限 as heard with the reports: the newest decision about who may see an incident. Not announced from here: whoever
-- needs it hears the same event.
alter table judged_incident
    -- number of the decision; 0 while none was heard
    add column access_number   int     not null default 0,
    -- null: not restricted
    add column access_accounts text[],
    -- whether every privacy officer may besides
    add column access_officers boolean not null default false;
create index judged_incident_restricted on judged_incident (incident_id) where access_accounts is not null;
