-- 統計: what the tables of the year count, one row per case with a report; made anew with each report and judgement.
create table case_figures (
    incident_id uuid   primary key references case_file,
    drill       boolean not null,
    -- 年度 of 知った日: April to March
    fiscal_year int    not null,
    -- 知った日, in Asia/Tokyo
    known_on    date   not null,
    body_code   text   not null,
    body_name   text   not null,
    department  text   not null,
    cause       text   not null,
    -- codes of the items of the law that are met, for example RULE43-4
    items       text[] not null,
    -- largest possible number of persons; null while nobody can say
    at_most     int,
    -- 報告義務; null while nothing was judged
    duty        text
);
create index case_figures_of_year on case_figures (fiscal_year) where not drill;

-- From the events as heard, so that a table can always be made anew.
create function take_figures(incident uuid) returns void language sql as $$
    insert into case_figures (incident_id, drill, fiscal_year, known_on, body_code, body_name, department, cause, items,
        at_most, duty)
    select c.incident_id, c.drill,
        extract(year from known.day)::int - case when extract(month from known.day) < 4 then 1 else 0 end,
        known.day,
        coalesce(j.said #>> '{body,code}', r.said #>> '{body,code}'),
        coalesce(j.said #>> '{body,name}', r.said #>> '{body,name}'),
        r.said ->> 'department',
        r.said #>> '{facts,cause}',
        array(select finding ->> 'code' from json_array_elements(j.said -> 'findings') finding
              where finding ->> 'outcome' = 'MET' and finding ->> 'code' ~ '^(RULE43|RULE7|MYNUMBER)-[0-9]+$'
              order by finding ->> 'code'),
        (r.said #>> '{facts,affected,atMost}')::int,
        j.said ->> 'duty'
    from case_file c
        cross join lateral (select c.reported::json as said) r
        cross join lateral (select coalesce(c.assessed, '{"findings": []}')::json as said) j
        cross join lateral (select ((r.said #>> '{facts,knownAt}')::timestamptz at time zone 'Asia/Tokyo')::date as day) known
    where c.incident_id = incident and c.reported is not null
    on conflict (incident_id) do update set
        fiscal_year = excluded.fiscal_year, known_on = excluded.known_on, body_code = excluded.body_code,
        body_name = excluded.body_name, department = excluded.department, cause = excluded.cause,
        items = excluded.items, at_most = excluded.at_most, duty = excluded.duty
$$;

select take_figures(incident_id) from case_file;
