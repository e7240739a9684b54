-- Each search of the register walks its own order and stops when the page is full.
create index register_by_duty on register_entry (duty, known_on desc, incident_id desc);
create index register_of_drills on register_entry (known_on desc, incident_id desc) where drill;
