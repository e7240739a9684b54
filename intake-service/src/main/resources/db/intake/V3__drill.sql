-- 訓練: said when the incident is filed, and never again: a drill cannot become real, nor a real incident a drill.
alter table incident add column drill boolean not null default false;

create function refuse_change_of_drill() returns trigger language plpgsql as $$
begin
    raise exception 'an incident never changes between drill and real';
end $$;
create trigger incident_drill_never_changes before update on incident
    for each row when (old.drill is distinct from new.drill) execute function refuse_change_of_drill();
