-- Asked with every step, page and gauge of a case.
create index people_list_of_incident on people_list (incident_id);
