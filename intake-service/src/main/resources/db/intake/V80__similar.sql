-- 重複の注意: what two reports of one leak have in common, as of the current revision, so that nobody reads every report
-- of a department to find the other one.
alter table incident
    add column cause    text,
    add column known_at timestamptz;

update incident i
set cause    = r.reported::json #>> '{facts,cause}',
    known_at = (r.reported::json #>> '{facts,knownAt}')::timestamptz
from incident_revision r
where r.incident_id = i.incident_id and r.revision = i.revision;

create index incident_similar on incident (department, cause, known_at);
