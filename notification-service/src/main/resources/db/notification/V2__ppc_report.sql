-- 報告書の版: what Ippō drafted for the PPC's form, frozen each time its content changed. Append-only.
create table report_version (
    incident_id   uuid        not null references case_file,
    kind          text        not null check (kind in ('PRELIMINARY')),
    -- counted from 1 per incident and kind, without gaps
    version       int         not null,
    -- the revision and the judgement it was drafted from
    revision      int         not null,
    assessment_no int         not null,
    drafted_at    timestamptz not null,
    -- JSON of all fields with their labels; text, so that a version stays byte-identical
    fields        text        not null,
    primary key (incident_id, kind, version)
);
create trigger report_version_append_only before update or delete on report_version
    for each row execute function refuse_change();
create trigger report_version_never_emptied before truncate on report_version
    for each statement execute function refuse_change();

-- 提出の記録: a person filed a version at the PPC's form; the newest record of a version corrects the earlier ones. Append-only.
create table report_filing (
    incident_id    uuid        not null,
    kind           text        not null,
    -- counted from 1 per incident, without gaps
    number         int         not null,
    version        int         not null,
    filed_at       timestamptz not null,
    -- 受付番号, as the PPC's form answered
    receipt_number text        not null,
    -- why it was filed after the limit; null when it was not late
    late_reason    text,
    recorded_by    text        not null,
    recorded_at    timestamptz not null,
    primary key (incident_id, number),
    foreign key (incident_id, kind, version) references report_version
);
create trigger report_filing_append_only before update or delete on report_filing
    for each row execute function refuse_change();
create trigger report_filing_never_emptied before truncate on report_filing
    for each statement execute function refuse_change();
