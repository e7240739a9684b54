-- 機関の台帳: every version of every reporting body of this installation. Append-only.
create table body_version (
    code              text        not null,
    version           int         not null,
    -- official name
    name              text        not null,
    -- ReportingBody.Kind; selects the law
    kind              text        not null,
    -- whether the ordinance that applies to this body defines 条例要配慮個人情報: YES, NO, UNKNOWN
    ordinance_defines text        not null check (ordinance_defines in ('YES', 'NO', 'UNKNOWN')),
    -- name of that ordinance, and what it defines
    ordinance_name    text,
    ordinance_items   text[]      not null,
    -- 事務連絡者: office, telephone, mail
    contact           text,
    -- posts that are told and approve, as JSON: post, mail
    officers          text        not null,
    -- the version counts for incidents known on this day or later
    valid_from        date        not null,
    reason            text        not null,
    recorded_by       text        not null,
    recorded_at       timestamptz not null,
    primary key (code, version)
);
create trigger body_version_append_only before update or delete on body_version for each row execute function refuse_change();
