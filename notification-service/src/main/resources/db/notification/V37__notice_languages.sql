-- How many people of a list read which language: the drafter must know before anything is approved, and the rows are sealed.
-- Lists older than this table have no rows in it: nobody counted theirs.
create table people_language (
    list_id   uuid not null references people_list,
    language  text not null check (language in ('JAPANESE', 'EASY_JAPANESE', 'ENGLISH')),
    people    int  not null,
    -- of them, those of whom the notice must speak instead of to them
    spoken_of int  not null,
    primary key (list_id, language)
);
create trigger people_language_append_only before update or delete on people_language
    for each row execute function refuse_change();
create trigger people_language_never_emptied before truncate on people_language
    for each statement execute function refuse_change();

-- Also as HTML, beside the plain text.
alter table notice add column html boolean not null default false;
-- Where anybody can check the notice, as it is printed; null: by telephone alone. Kept, so that what was approved stays.
alter table notice add column check_address text;

-- The words of a version in another language than Japanese or, where nobody wrote them, the line that stands above the
-- Japanese ones.
create table notice_translation (
    incident_id      uuid not null,
    version          int  not null,
    language         text not null check (language in ('EASY_JAPANESE', 'ENGLISH')),
    subject          text,
    overview         text,
    items_intro      text,
    cause            text,
    secondary_damage text,
    other_matters    text,
    contact_window   text,
    ask_line         text,
    primary key (incident_id, version, language),
    foreign key (incident_id, version) references notice,
    check (num_nulls(subject, overview, items_intro, cause, secondary_damage, other_matters, contact_window)
           = case when ask_line is null then 0 else 7 end)
);
create trigger notice_translation_append_only before update or delete on notice_translation
    for each row execute function refuse_change();
create trigger notice_translation_never_emptied before truncate on notice_translation
    for each statement execute function refuse_change();

-- An approval is good for the words in all languages: none is added behind its back.
create function refuse_words_after_approval() returns trigger language plpgsql as $$
begin
    if exists (select from notice_approval
               where incident_id = new.incident_id and notice_version = new.version) then
        raise exception 'this version of the notice is approved';
    end if;
    return new;
end $$;
create trigger notice_translation_before_approval before insert on notice_translation
    for each row execute function refuse_words_after_approval();
