-- Every table whose changes are refused is under the chain of evidence, with the rows it has.
select evidence_cover_history();

-- From the moment a file belongs to an incident or a contract; which of the two, name, kind and digest are kept, the content
-- itself may be withdrawn.
select evidence_cover('attachment', '%1$s.draft_id is null', '{content}');

-- What was told stays as it was told.
select evidence_cover('register_message', '%1$s.sent_at is not null');
