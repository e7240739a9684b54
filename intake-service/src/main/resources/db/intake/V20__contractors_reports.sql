-- 報告用リンク: with which a contractor tells the city. Whoever holds the token may report under it and read nothing.
create table report_link (
    link_id       uuid        primary key,
    -- SHA-256 of the token; the token itself is shown once and kept nowhere
    token_hash    bytea       not null unique check (length(token_hash) = 32),
    contractor_id uuid        not null references contractor,
    -- the contract it was given out for; null for all contracts of the contractor
    contract_id   uuid        references contract,
    issued_at     timestamptz not null,
    issued_by     text        not null,
    expires_at    timestamptz not null check (expires_at > issued_at)
);
create index report_link_of_contractor on report_link (contractor_id, issued_at desc);
create trigger report_link_append_only before update or delete on report_link
    for each row execute function refuse_change();
create trigger report_link_never_emptied before truncate on report_link
    for each statement execute function refuse_change();

-- 失効. Append-only: a revoked link never works again.
create table report_link_revocation (
    link_id    uuid        primary key references report_link,
    revoked_at timestamptz not null,
    revoked_by text        not null,
    reason     text        not null
);
create trigger report_link_revocation_append_only before update or delete on report_link_revocation
    for each row execute function refuse_change();
create trigger report_link_revocation_never_emptied before truncate on report_link_revocation
    for each statement execute function refuse_change();

-- 委託先からの報告, in the contractor's words. Append-only; what the city makes of it is an incident of its own.
create table contractor_report (
    report_id    uuid        primary key,
    link_id      uuid        not null references report_link,
    -- made with the form: sending it twice reports once
    form_key     uuid        not null,
    -- the contractor's notice to the city at the latest: the city's clock runs from here
    submitted_at timestamptz not null,
    -- what the contractor said, byte for byte (text, since jsonb would reformat it)
    content      text        not null,
    unique (link_id, form_key)
);
create index contractor_report_newest on contractor_report (submitted_at desc, report_id desc);
create trigger contractor_report_append_only before update or delete on contractor_report
    for each row execute function refuse_change();
create trigger contractor_report_never_emptied before truncate on contractor_report
    for each statement execute function refuse_change();

-- 引継ぎ: somebody of the office has the report in a draft or in an incident. Append-only.
create table report_takeover (
    position    bigint      generated always as identity primary key,
    report_id   uuid        not null references contractor_report,
    -- account and draft; once the draft is filed, filing_key names the incident
    taken_by    text        not null,
    draft_id    uuid        not null unique,
    contract_id uuid        references contract,
    taken_at    timestamptz not null
);
create index report_takeover_of_report on report_takeover (report_id, position);
create trigger report_takeover_append_only before update or delete on report_takeover
    for each row execute function refuse_change();
create trigger report_takeover_never_emptied before truncate on report_takeover
    for each statement execute function refuse_change();

-- 対応不要: the report is about nothing new, or about nothing of this office. Append-only.
create table report_set_aside (
    report_id uuid        primary key references contractor_report,
    reason    text        not null,
    set_by    text        not null,
    set_at    timestamptz not null
);
create trigger report_set_aside_append_only before update or delete on report_set_aside
    for each row execute function refuse_change();
create trigger report_set_aside_never_emptied before truncate on report_set_aside
    for each statement execute function refuse_change();
