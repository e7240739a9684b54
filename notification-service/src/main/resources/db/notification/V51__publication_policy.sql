-- 公表の基準 of a body, as somebody entered it from the body's own rules. It counts from its day and only after a second
-- person approved it. Append-only: a change of the rules is a new version.
create table publication_policy (
    body_code      text        not null,
    -- counted from 1 per body, without gaps
    number         int         not null,
    effective_from date        not null,
    -- JSON of the rules; text, so that what was approved stays byte-identical
    rules          text        not null,
    entered_by     text        not null,
    entered_at     timestamptz not null,
    primary key (body_code, number)
);
create trigger publication_policy_append_only before update or delete on publication_policy
    for each row execute function refuse_change();
create trigger publication_policy_never_emptied before truncate on publication_policy
    for each statement execute function refuse_change();

create table publication_policy_approval (
    body_code   text        not null,
    number      int         not null,
    approved_by text        not null,
    approved_at timestamptz not null,
    primary key (body_code, number),
    foreign key (body_code, number) references publication_policy
);
create trigger publication_policy_approval_append_only before update or delete on publication_policy_approval
    for each row execute function refuse_change();
create trigger publication_policy_approval_never_emptied before truncate on publication_policy_approval
    for each statement execute function refuse_change();
