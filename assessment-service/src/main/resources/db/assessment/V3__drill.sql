-- 訓練: as the first report said; an incident never changes between drill and real.
alter table judged_incident add column drill boolean not null default false;
alter table register_entry add column drill boolean not null default false;

create function refuse_change_of_drill() returns trigger language plpgsql as $$
begin
    raise exception 'an incident never changes between drill and real';
end $$;
create trigger judged_incident_drill_never_changes before update on judged_incident
    for each row when (old.drill is distinct from new.drill) execute function refuse_change_of_drill();
