-- What the board is filtered by, kept beside the events it comes from and written in the same statement.
alter table case_file
    -- 報告義務 of the newest judgement; null while none was heard
    add column duty      text,
    -- organ that owes the report, from whichever event named it; null while none was heard
    add column body_code text,
    add column body_name text,
    -- body, department, overview and id, for searching: NFKC, lower case
    add column searched  text;

update case_file set
    duty      = assessed::json ->> 'duty',
    body_code = coalesce(reported, assessed)::json #>> '{body,code}',
    body_name = coalesce(reported, assessed)::json #>> '{body,name}',
    searched  = lower(normalize(concat_ws(' ', coalesce(reported, assessed)::json #>> '{body,name}',
        reported::json ->> 'department', reported::json #>> '{narrative,overview}', incident_id), nfkc));

-- Each filter walks the board's own order and stops when the page is full.
create index case_file_by_duty on case_file (duty, next_due, incident_id);
create index case_file_by_gate on case_file (publication_gate, next_due, incident_id);
create index case_file_by_body on case_file (body_code, next_due, incident_id);
