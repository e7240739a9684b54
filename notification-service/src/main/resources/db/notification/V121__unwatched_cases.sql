-- Cases of the time before reminders that were not armed yet; each leaves the list when it is. Since then a case is armed with
-- every change of it, so that a start no longer looks through all cases.
create table unwatched_case as
    select incident_id from case_file f
    where assessed is not null and not exists (select from reminder r where r.incident_id = f.incident_id);
alter table unwatched_case add primary key (incident_id);
