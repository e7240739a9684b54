#!/bin/sh
# Backs up the three databases of one PostgreSQL cluster while everything runs, as they stand at one moment.
#
#   PGHOST=… PGPORT=… PGUSER=… PGPASSWORD=… backup.sh DIRECTORY [DATA-DIRECTORY]
#
# Without DATA-DIRECTORY: pg_basebackup, over the network, from any machine (version of the server or newer; the user needs
# REPLICATION). With it: psql and tar on the database's own machine, PostgreSQL's low-level backup; any version of psql.
# The vault's master key is not in it, and must be kept apart from it: whoever has both can read the people.
set -eu
umask 077
target=$1
mkdir "$target"
target=$(cd "$target" && pwd)
date -u +%Y-%m-%dT%H:%M:%SZ >"$target/moment"

if [ $# -lt 2 ]; then
    pg_basebackup --pgdata="$target" --format=tar --wal-method=fetch --checkpoint=fast --label=ippo
else
    data=$2
    # 1 is tar's "file changed as we read it": that is what the log written meanwhile is for.
    tarred="tar -C '$data' --exclude='./pg_wal/*' --exclude=./postmaster.pid --exclude=./postmaster.opts \
--exclude='./pg_replslot/*' --exclude='./pg_dynshmem/*' --exclude='./pg_stat_tmp/*' -cf '$target/base.tar' . || [ \$? -eq 1 ]"
    # The slot keeps the log from being recycled; it is gone with the session.
    psql -X -q -v ON_ERROR_STOP=1 -d postgres <<SQL
\o /dev/null
select pg_create_physical_replication_slot('ippo_backup_$$', true, true);
select pg_backup_start('ippo', true);
\! { $tarred; } || touch '$target/failed'
\pset format unaligned
\pset tuples_only on
\o '$target/backup_label'
select labelfile from pg_backup_stop(false);
\o /dev/null
\! tar -C '$data' -cf '$target/pg_wal.tar' pg_wal || [ \$? -eq 1 ] || touch '$target/failed'
SQL
    [ ! -e "$target/failed" ]
fi
cd "$target"
sha256sum -- * >SHA256SUMS
echo "backed up as of $(cat moment) into $target"
