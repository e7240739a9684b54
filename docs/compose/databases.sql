-- One database and one user per service: none can read another's.
create user intake password 'intake-sample';
create database intake owner intake;
revoke connect on database intake from public;

create user assessment password 'assessment-sample';
create database assessment owner assessment;
revoke connect on database assessment from public;

create user notification password 'notification-sample';
create database notification owner notification;
revoke connect on database notification from public;
