-- 委託先台帳: who handles personal information for which body, under which clauses, and until when.

-- 版: every version of every entry of the register, byte for byte as it was written. Append-only; the truth of the register.
create table register_version (
    -- contractor, contract or confirmation
    entry_id    uuid        not null,
    -- counted from 1 without gaps
    version     int         not null check (version >= 1),
    kind        text        not null check (kind in ('CONTRACTOR', 'CONTRACT', 'CONFIRMATION')),
    recorded_at timestamptz not null,
    -- account
    recorded_by text        not null,
    -- why, in the words of whoever changed it; null when nothing was said
    note        text,
    -- the whole entry (text, since jsonb would reformat it)
    content     text        not null,
    primary key (entry_id, version)
);
create trigger register_version_append_only before update or delete on register_version
    for each row execute function refuse_change();
create trigger register_version_never_emptied before truncate on register_version
    for each statement execute function refuse_change();

-- 委託先. This and the tables below say what the newest version says, so that lists can be filtered. The row lock of an
-- entry orders its versions.
create table contractor (
    contractor_id uuid not null primary key,
    version       int  not null check (version >= 1),
    name          text not null,
    -- the name without spaces, widths and forms of company: the same company is not entered twice by a slip
    name_key      text not null unique
);

-- 委託契約
create table contract (
    contract_id          uuid        not null primary key,
    contractor_id        uuid        not null references contractor,
    version              int         not null check (version >= 1),
    registered_at        timestamptz not null,
    -- 機関: its code in this installation
    body_code            text        not null,
    -- 所属: decides which clerks see and keep the contract
    department           text        not null,
    -- 契約番号; empty while unknown
    number               text        not null,
    subject              text        not null,
    -- 担当: who of the body looks after it; null while nobody is named
    owner                text,
    -- the day it was over or will be; null while unknown
    over_on              date,
    -- when the next periodic confirmation is due; null without a schedule
    next_confirmation_on date,
    -- when return or disposal has to be proved; null while the end is unknown
    certificate_due_on   date,
    -- entrusted data sets whose return or disposal is not proved; 1 where no data set is named at all
    not_returned         int         not null check (not_returned >= 0)
);
create index contract_newest on contract (registered_at desc, contract_id desc);
create index contract_newest_of_department on contract (department, registered_at desc, contract_id desc);
create index contract_of_contractor on contract (contractor_id);

-- 欠けている条項: one row per clause of a contract that is not there, not known, or not proved.
create table clause_gap (
    contract_id uuid not null references contract,
    -- as the list of the guideline numbers it
    position    int  not null check (position between 1 and 13),
    clause      text not null,
    -- MISSING it is not in the contract · UNKNOWN nobody has said · UNPROVED said to be there, without evidence
    kind        text not null check (kind in ('MISSING', 'UNKNOWN', 'UNPROVED')),
    owner       text,
    due_on      date,
    primary key (contract_id, clause)
);

-- 定期確認
create table confirmation (
    confirmation_id uuid not null primary key,
    contract_id     uuid not null references contract,
    version         int  not null check (version >= 1),
    confirmed_on    date not null
);
create index confirmation_of_contract on confirmation (contract_id, confirmed_on desc);

-- 是正: what a confirmation found and is not done yet.
create table follow_up_open (
    follow_up_id    uuid not null primary key,
    confirmation_id uuid not null references confirmation,
    contract_id     uuid not null references contract,
    what            text not null,
    owner           text not null,
    due_on          date not null
);
create index follow_up_of_contract on follow_up_open (contract_id);

-- 期限: everything of the register that somebody has to do by a day.
create view register_due as
    select 'CONFIRMATION' as kind, contract_id, '' as subject, '' as words, owner, next_confirmation_on as due_on
      from contract where next_confirmation_on is not null
                      and (over_on is null or next_confirmation_on <= over_on)
    union all
    select 'CERTIFICATE', contract_id, '', '', owner, certificate_due_on
      from contract where certificate_due_on is not null and not_returned > 0
    union all
    select 'CLAUSE', contract_id, clause, '', owner, due_on
      from clause_gap where due_on is not null
    union all
    select 'FOLLOW_UP', contract_id, follow_up_id::text, what, owner, due_on
      from follow_up_open;
