-- Where the database lived, and from which backup it was restored, is history as well.
select evidence_cover('database_life');
