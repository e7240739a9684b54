-- 他機関への連絡: 総務省, 都道府県, 警察, 所管省庁, 保険会社 and whom a person adds. All append-only; the newest record counts.

-- An authority a person added to a case.
create table duty_lane (
    incident_id uuid        not null references case_file,
    -- counted from 1 per incident, without gaps
    number      int         not null,
    name        text        not null,
    added_by    text        not null,
    added_at    timestamptz not null,
    primary key (incident_id, number)
);

-- Whether that authority must be told, as a person decided.
create table duty_decision (
    incident_id uuid        not null references case_file,
    number      int         not null,
    -- a known authority, or ADDED-n
    lane        text        not null,
    owed        boolean     not null,
    -- why; null only where it is owed
    reason      text,
    -- until when, set by a person; null: the office's own target, or none
    due_on      date,
    decided_by  text        not null,
    decided_at  timestamptz not null,
    primary key (incident_id, number),
    check (owed or reason is not null)
);

-- That it was told. A later proof corrects the earlier ones.
create table duty_proof (
    incident_id      uuid        not null references case_file,
    number           int         not null,
    lane             text        not null,
    told_at          timestamptz not null,
    -- staff on either side, never an affected person
    spoke_to         text        not null,
    reference_number text,
    note             text,
    recorded_by      text        not null,
    recorded_at      timestamptz not null,
    primary key (incident_id, number)
);

create trigger duty_lane_append_only before update or delete on duty_lane
    for each row execute function refuse_change();
create trigger duty_lane_never_emptied before truncate on duty_lane
    for each statement execute function refuse_change();
create trigger duty_decision_append_only before update or delete on duty_decision
    for each row execute function refuse_change();
create trigger duty_decision_never_emptied before truncate on duty_decision
    for each statement execute function refuse_change();
create trigger duty_proof_append_only before update or delete on duty_proof
    for each row execute function refuse_change();
create trigger duty_proof_never_emptied before truncate on duty_proof
    for each statement execute function refuse_change();
