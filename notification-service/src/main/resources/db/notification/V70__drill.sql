-- 訓練: as the first event of the case said. A case never changes between drill and real.
alter table case_file add column drill boolean not null default false;

create function refuse_change_of_drill() returns trigger language plpgsql as $$
begin
    raise exception 'a case never changes between drill and real';
end $$;
create trigger case_drill_never_changes before update on case_file
    for each row when (old.drill is distinct from new.drill) execute function refuse_change_of_drill();
