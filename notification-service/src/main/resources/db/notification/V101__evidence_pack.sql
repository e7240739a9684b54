-- 証拠一式: which packs of a case were handed out, to whom, and the digest by which one is known again. Append-only.
create table evidence_pack (
    incident_id uuid        not null references case_file,
    -- counted from 1 per incident, without gaps
    number      int         not null,
    -- SHA-256 of the whole file
    digest      bytea       not null check (length(digest) = 32),
    bytes       int         not null,
    -- place of the chain's head when it was made
    place       bigint      not null,
    made_by     text        not null,
    made_at     timestamptz not null,
    primary key (incident_id, number)
);
create trigger evidence_pack_append_only before update or delete on evidence_pack
    for each row execute function refuse_change();
create trigger evidence_pack_never_emptied before truncate on evidence_pack
    for each statement execute function refuse_change();
select evidence_cover('evidence_pack');
