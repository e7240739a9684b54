-- Every table whose changes are refused is under the chain of evidence, with the rows it has.
select evidence_cover_history();
