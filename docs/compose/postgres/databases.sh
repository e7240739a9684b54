#!/usr/bin/env bash
# One database and one user per service: none can read another's.
set -euo pipefail
for service in intake assessment notification; do
  SERVICE=$service psql -q -v ON_ERROR_STOP=1 -U postgres -d postgres -v "service=$service" <<'SQL'
\set password `cat "/run/secrets/users/$SERVICE"`
create user :"service" password :'password';
create database :"service" owner :"service";
revoke connect on database :"service" from public;
SQL
done
