-- 公表の決定: each time, in the half-yearly batch, or withheld. The newest holds; a withholding counts from its approval.
-- Append-only.
create table publication_decision (
    incident_id    uuid        not null references case_file,
    -- counted from 1 per incident, without gaps
    number         int         not null,
    mode           text        not null check (mode in ('EACH_TIME', 'BATCH', 'WITHHELD')),
    -- what the policy proposed at that moment, and which policy; no policy: both say so
    proposed       text        not null check (proposed in ('EACH_TIME', 'BATCH', 'WITHHELD', 'PERSON_DECIDES')),
    policy_body    text,
    policy_number  int,
    -- code of the policy's own reason; only a withholding has one
    withheld_for   text,
    -- in the officer's words
    reason         text,
    decided_by     text        not null,
    decided_at     timestamptz not null,
    primary key (incident_id, number),
    foreign key (policy_body, policy_number) references publication_policy,
    check ((mode = 'WITHHELD') = (withheld_for is not null)),
    check (mode <> 'WITHHELD' or policy_number is not null)
);
create trigger publication_decision_append_only before update or delete on publication_decision
    for each row execute function refuse_change();
create trigger publication_decision_never_emptied before truncate on publication_decision
    for each statement execute function refuse_change();

create table publication_decision_approval (
    incident_id uuid        not null,
    number      int         not null,
    approved_by text        not null,
    approved_at timestamptz not null,
    primary key (incident_id, number),
    foreign key (incident_id, number) references publication_decision
);
create trigger publication_decision_approval_append_only before update or delete on publication_decision_approval
    for each row execute function refuse_change();
create trigger publication_decision_approval_never_emptied before truncate on publication_decision_approval
    for each statement execute function refuse_change();

-- 一括公表: a case that passed its gate for a half-year's list. Append-only.
create table publication_batch_entry (
    incident_id    uuid        primary key references case_file,
    -- 令和8年度上半期 is 2026-1, 下半期 is 2026-2
    half_year      text        not null,
    attempt_number int         not null,
    entered_by     text        not null,
    entered_at     timestamptz not null,
    foreign key (incident_id, attempt_number) references publication_attempt
);
create trigger publication_batch_entry_append_only before update or delete on publication_batch_entry
    for each row execute function refuse_change();
create trigger publication_batch_entry_never_emptied before truncate on publication_batch_entry
    for each statement execute function refuse_change();
