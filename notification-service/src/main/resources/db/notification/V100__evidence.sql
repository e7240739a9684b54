-- Every table whose changes are refused is under the chain of evidence, with the rows it has.
select evidence_cover_history();

-- A mail to staff stays as it was sent.
select evidence_cover('staff_mail', '%1$s.sent_at is not null');
