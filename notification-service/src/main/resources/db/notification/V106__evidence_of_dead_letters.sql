-- What could not be handled, and who did what about it, is history under the chain of evidence.
select evidence_cover('dead_letter');
select evidence_cover('dead_letter_step');
