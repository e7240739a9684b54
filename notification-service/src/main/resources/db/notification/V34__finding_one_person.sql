-- 一人を探す: the first 64 bits of keyed hashes of the name, the telephone number and, where somebody represents the person,
-- the e-mail address (email_mark finds the others). Made with the incident's key: without it they find nobody. Null in lists
-- stored before, which cannot be searched.
alter table person
    add column name_mark  bigint,
    add column phone_mark bigint,
    add column mail_mark  bigint;

create index person_by_name on person (name_mark) where name_mark is not null;
create index person_by_phone on person (phone_mark) where phone_mark is not null;
create index person_by_mail on person (mail_mark) where mail_mark is not null;
