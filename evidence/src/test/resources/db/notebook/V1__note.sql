create table note (number int primary key, words text not null, later text);
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger note_append_only before update or delete on note for each row execute function refuse_change();
insert into note values (0, 'written before there was a chain');
select evidence_cover_history();
