#!/bin/sh
# Lays a backup of backup.sh into an empty data directory. Start PostgreSQL on it afterwards.
#
#   restore.sh DIRECTORY NEW-DATA-DIRECTORY
#
# PostgreSQL then begins a new time line, by which the services notice that they were restored.
set -eu
umask 077
backup=$(cd "$1" && pwd)
data=$2
(cd "$backup" && sha256sum --check --quiet SHA256SUMS)
mkdir -p "$data"
if [ -n "$(ls -A "$data")" ]; then
    echo "$data is not empty" >&2
    exit 1
fi
chmod 700 "$data"
tar -C "$data" -xf "$backup/base.tar"
if [ -e "$backup/pg_wal.tar" ]; then
    tar -C "$data" -xf "$backup/pg_wal.tar"
    cp "$backup/backup_label" "$data/backup_label"
fi
# All the log that is needed is in the backup; nothing is fetched.
echo "restore_command = 'false'" >>"$data/postgresql.auto.conf"
touch "$data/recovery.signal"
echo "restored as of $(cat "$backup/moment"); start PostgreSQL, then the services with ippo.restored.from=$(cat "$backup/moment")"
