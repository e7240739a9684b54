-- 速報, 確報, both in one, 続報; each version signed by a second person before it may be recorded as filed.

alter table report_version drop constraint report_version_kind_check;
alter table report_version add constraint report_version_kind_check
    check (kind in ('PRELIMINARY', 'FINAL', 'PRELIMINARY_AND_FINAL', 'FOLLOW_UP'));
-- account that caused the version, or ippo
alter table report_version add column drafted_by text not null default 'ippo';
alter table report_version alter column drafted_by drop default;

-- What a signature is bound to: incident, kind, number and every byte of the fields.
create function report_digest(incident_id uuid, kind text, version int, fields text) returns text
    language sql as $$
    select encode(sha256(convert_to(incident_id || E'\n' || kind || E'\n' || version || E'\n' || fields, 'UTF8')), 'hex')
$$;
alter table report_version add column digest text;
-- The only change ever made to these rows: what they say is not touched.
alter table report_version disable trigger report_version_append_only;
update report_version set digest = report_digest(incident_id, kind, version, fields);
alter table report_version enable trigger report_version_append_only;
alter table report_version alter column digest set not null;
alter table report_version add unique (incident_id, kind, version, digest);

create function refuse_wrong_digest() returns trigger language plpgsql as $$
begin
    if new.digest <> report_digest(new.incident_id, new.kind, new.version, new.fields) then
        raise exception 'the digest of this version of the report is wrong';
    end if;
    return new;
end $$;
create trigger report_version_digest before insert on report_version
    for each row execute function refuse_wrong_digest();

-- 記入: what an officer says for a field, over what report and judgement give. The newest of a field holds. Append-only.
create table report_entry (
    position    bigint generated always as identity primary key,
    incident_id uuid        not null references case_file,
    field       text        not null,
    says        text        not null check (says in ('AS_REPORTED', 'OWN', 'UNKNOWN', 'NOT_APPLICABLE')),
    -- the words; for UNKNOWN why it is not known
    text        text,
    -- what report and judgement gave when it was written
    reported    text,
    why         text        not null,
    by_account  text        not null,
    at          timestamptz not null
);
create index entry_of_incident on report_entry (incident_id, position);
create trigger report_entry_append_only before update or delete on report_entry
    for each row execute function refuse_change();
create trigger report_entry_never_emptied before truncate on report_entry
    for each statement execute function refuse_change();

-- Who wrote what a version says; none of them signs it. Append-only.
create table report_author (
    incident_id uuid not null,
    kind        text not null,
    version     int  not null,
    account     text not null,
    primary key (incident_id, kind, version, account),
    foreign key (incident_id, kind, version) references report_version
);
create trigger report_author_append_only before update or delete on report_author
    for each row execute function refuse_change();
create trigger report_author_never_emptied before truncate on report_author
    for each statement execute function refuse_change();

-- 確認: a second person signed exactly this version. Append-only.
create table report_signature (
    incident_id uuid        not null,
    kind        text        not null,
    version     int         not null,
    digest      text        not null,
    signed_by   text        not null,
    signed_at   timestamptz not null,
    primary key (incident_id, kind, version),
    foreign key (incident_id, kind, version, digest) references report_version (incident_id, kind, version, digest)
);
create trigger report_signature_append_only before update or delete on report_signature
    for each row execute function refuse_change();
create trigger report_signature_never_emptied before truncate on report_signature
    for each statement execute function refuse_change();

create function refuse_signature_of_author() returns trigger language plpgsql as $$
begin
    if exists (select from report_author a where a.incident_id = new.incident_id and a.kind = new.kind
               and a.version = new.version and a.account = new.signed_by) then
        raise exception 'an author of this version of the report cannot sign it';
    end if;
    return new;
end $$;
create trigger report_signature_by_another before insert on report_signature
    for each row execute function refuse_signature_of_author();

-- From now on a filing needs a signature, by somebody else than who records it.
create function refuse_unsigned_filing() returns trigger language plpgsql as $$
declare
    signer text;
begin
    select s.signed_by into signer from report_signature s
    where s.incident_id = new.incident_id and s.kind = new.kind and s.version = new.version;
    if signer is null then
        raise exception 'this version of the report is not signed';
    end if;
    if signer = new.recorded_by then
        raise exception 'who signed this version of the report cannot record its filing';
    end if;
    return new;
end $$;
create trigger report_filing_signed before insert on report_filing
    for each row execute function refuse_unsigned_filing();

-- 取下げ: a filed report is to be withdrawn with the PPC. Append-only.
create table report_withdrawal (
    incident_id uuid        not null,
    -- counted from 1 per incident, without gaps
    number      int         not null,
    filing      int         not null,
    reason      text        not null,
    proposed_by text        not null,
    proposed_at timestamptz not null,
    primary key (incident_id, number),
    foreign key (incident_id, filing) references report_filing
);
create trigger report_withdrawal_append_only before update or delete on report_withdrawal
    for each row execute function refuse_change();
create trigger report_withdrawal_never_emptied before truncate on report_withdrawal
    for each statement execute function refuse_change();

-- What became of it: approved by a second person, stopped, withdrawn with the PPC. Append-only.
create table report_withdrawal_answer (
    incident_id uuid        not null,
    number      int         not null,
    answer      text        not null check (answer in ('APPROVED', 'STOPPED', 'WITHDRAWN')),
    by_account  text        not null,
    at          timestamptz not null,
    -- when the PPC was told; with WITHDRAWN only
    told_at     timestamptz,
    primary key (incident_id, number, answer),
    foreign key (incident_id, number) references report_withdrawal,
    check ((answer = 'WITHDRAWN') = (told_at is not null))
);
create trigger report_withdrawal_answer_append_only before update or delete on report_withdrawal_answer
    for each row execute function refuse_change();
create trigger report_withdrawal_answer_never_emptied before truncate on report_withdrawal_answer
    for each statement execute function refuse_change();

create function refuse_withdrawal_by_one() returns trigger language plpgsql as $$
begin
    if new.answer = 'APPROVED' and exists (select from report_withdrawal w where w.incident_id = new.incident_id
            and w.number = new.number and w.proposed_by = new.by_account) then
        raise exception 'who proposed to withdraw a report cannot approve it';
    end if;
    if new.answer = 'WITHDRAWN' and not exists (select from report_withdrawal_answer a
            where a.incident_id = new.incident_id and a.number = new.number and a.answer = 'APPROVED') then
        raise exception 'nobody approved that this report is withdrawn';
    end if;
    return new;
end $$;
create trigger report_withdrawal_by_two before insert on report_withdrawal_answer
    for each row execute function refuse_withdrawal_by_one();

-- 確報 filed at the PPC's form, as the standing records say; null while it was not
alter table case_file add column final_filed_at timestamptz;
