-- 契約の書類: consents, evidence and certificates are attached to the contract, as files are to an incident.
alter table attachment add column contract_id uuid references contract;
alter table attachment drop constraint attachment_check;
alter table attachment add constraint attachment_has_one_owner check (num_nonnulls(draft_id, incident_id, contract_id) = 1);
alter table attachment add constraint attachment_once_per_contract unique (contract_id, sha256);
create index attachments_of_contract on attachment (contract_id, added_at);

create or replace function keep_attachment() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.draft_id is null then raise exception 'an attachment of an incident or a contract stays on record'; end if;
        return old;
    end if;
    if (old.attachment_id, old.name, old.kind, old.bytes, old.sha256, old.added_by, old.added_at)
            is distinct from (new.attachment_id, new.name, new.kind, new.bytes, new.sha256, new.added_by, new.added_at)
        or (old.incident_id is not null and new.incident_id is distinct from old.incident_id)
        or new.contract_id is distinct from old.contract_id
        or (new.content is not null and new.content is distinct from old.content)
    then raise exception 'an attachment never changes'; end if;
    return new;
end $$;
