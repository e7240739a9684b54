-- 証拠の連鎖: what every history table of this database said when each row was written, chained so that nothing of it can be
-- changed, removed, slipped in or put into another order without being found.

-- 記録の控え: one per row of history. Written with the row; sealed a few seconds later, once, and never changed again.
create table evidence_entry (
    entry      bigint      generated always as identity primary key,
    table_name text        not null,
    -- primary key of the row, as a JSON array
    row_key    text        not null,
    -- SHA-256 of the row as JSON, without the columns that are null: a nullable column added later changes no old digest
    row_digest bytea       not null check (length(row_digest) = 32),
    -- beginning of the transaction, by the database's clock
    written_at timestamptz not null default now(),
    -- account that was signed in and network address of the request; null for what no request caused
    acted_by   text,
    acted_from text,
    -- place in the chain and hash of this link and everything before it; null until it is sealed
    place      bigint      unique check (place >= 1),
    head       bytea       check (length(head) = 32),
    check ((place is null) = (head is null))
);
create index evidence_unsealed on evidence_entry (entry) where place is null;

-- 先頭の公示: which heads were announced on the topic. Append-only.
create table evidence_anchor (
    position    bigint      generated always as identity primary key,
    place       bigint      not null,
    head        bytea       not null,
    anchored_at timestamptz not null
);

-- 対象の表: which tables are history, and from when a row of it is. Append-only.
create table evidence_covered (
    table_name   text   primary key,
    key_columns  text[] not null,
    -- columns that may still change: no part of the digest
    left_out     text[] not null,
    -- condition, with %1$s for the row; null: from its insertion
    settled_when text
);

create function refuse_change_of_evidence() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'evidence_entry' then
        if old.place is null and (old.entry, old.table_name, old.row_key, old.row_digest, old.written_at, old.acted_by, old.acted_from)
            is not distinct from (new.entry, new.table_name, new.row_key, new.row_digest, new.written_at, new.acted_by, new.acted_from)
        then return new; end if;
    end if;
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger evidence_entry_append_only before update or delete on evidence_entry
    for each row execute function refuse_change_of_evidence();
create trigger evidence_entry_never_emptied before truncate on evidence_entry
    for each statement execute function refuse_change_of_evidence();
create trigger evidence_anchor_append_only before update or delete on evidence_anchor
    for each row execute function refuse_change_of_evidence();
create trigger evidence_anchor_never_emptied before truncate on evidence_anchor
    for each statement execute function refuse_change_of_evidence();
create trigger evidence_covered_append_only before update or delete on evidence_covered
    for each row execute function refuse_change_of_evidence();
create trigger evidence_covered_never_emptied before truncate on evidence_covered
    for each statement execute function refuse_change_of_evidence();

-- Takes a table under the chain: rows that are there get their entries now, each later one with its insertion; a table that
-- could be emptied no longer can. With settled_when a row is history from the moment the condition holds; its own triggers
-- must refuse changes from then on.
create function evidence_cover(covered text, settled_when text default null, left_out text[] default '{}') returns void
    language plpgsql as $$
declare
    keys     text[];
    key_text text;
    taking   text;
    -- What the text of a row depends on is fixed, whatever the session says.
    settings constant text := 'set timezone = ''UTC'' set bytea_output = ''hex'' set extra_float_digits = 1 set intervalstyle = ''iso_8601''';
begin
    select array_agg(a.attname::text order by k.n), string_agg(format('r.%I', a.attname), ', ' order by k.n)
        into strict keys, key_text
        from pg_index i cross join unnest(i.indkey) with ordinality as k (attnum, n)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
        where i.indrelid = covered::regclass and i.indisprimary;
    taking := format($sql$
        insert into evidence_entry (table_name, row_key, row_digest, acted_by, acted_from)
        select %L, jsonb_build_array(%s)::text,
               sha256(convert_to(jsonb_strip_nulls(to_jsonb(r) - %L::text[])::text, 'UTF8')),
               left(nullif(translate(current_setting('ippo.acted_by', true), E'\r\n', ''), ''), 200),
               left(nullif(translate(current_setting('ippo.acted_from', true), E'\r\n', ''), ''), 200)
        from $sql$, covered, key_text, left_out);

    execute format($sql$create function %I() returns trigger language plpgsql %s as $body$
        begin %s %s; return null; end $body$ $sql$,
        'evidence_of_' || covered, settings, taking, case when settled_when is null then 'r' else '(select new.*) r' end);
    if settled_when is null then
        execute format('create trigger %I after insert on %I referencing new table as r for each statement execute function %I()',
            covered || '_evidence', covered, 'evidence_of_' || covered);
    else
        execute format('create trigger %I after insert on %I for each row when (%s) execute function %I()',
            covered || '_evidence', covered, format(settled_when, 'new'), 'evidence_of_' || covered);
        execute format('create trigger %I after update on %I for each row when (not (%s) and (%s)) execute function %I()',
            covered || '_evidence_later', covered, format(settled_when, 'old'), format(settled_when, 'new'),
            'evidence_of_' || covered);
    end if;
    if not exists (select from pg_trigger where tgrelid = covered::regclass and not tgisinternal and tgtype & 32 <> 0) then
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change_of_evidence()',
            covered || '_never_emptied', covered);
    end if;

    perform set_config('timezone', 'UTC', true), set_config('bytea_output', 'hex', true),
        set_config('extra_float_digits', '1', true), set_config('intervalstyle', 'iso_8601', true);
    execute taking || format('%I r where %s order by %s', covered, coalesce(format(settled_when, 'r'), 'true'), key_text);
    insert into evidence_covered (table_name, key_columns, left_out, settled_when) values (covered, keys, left_out, settled_when);
end $$;

-- Each history table of a service, known by the trigger that refuses its changes.
create function evidence_cover_history() returns void language plpgsql as $$
begin
    perform evidence_cover(name) from (
        select relname::text as name from pg_trigger join pg_class on pg_class.oid = tgrelid
        where tgname = relname || '_append_only' and relnamespace = current_schema()::regnamespace
          and relname not like 'evidence\_%'
          and not exists (select from evidence_covered where table_name = relname)
        order by relname) history;
end $$;

-- First of all the list itself: who strikes a table off it is found.
select evidence_cover('evidence_covered');
