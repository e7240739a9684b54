#!/usr/bin/env bash
# Makes what nobody should commit: an authority with its certificates, and passwords. Each holder finds its own in a volume of its
# own, and nothing of the others. Run at every `docker-compose up`: passwords stay, certificates are renewed a month before their end.
set -euo pipefail
umask 077
cd /authority

password() {
  [ -s "$1" ] || openssl rand -hex 24 | tr -d '\n' >"$1"
  cat "$1"
}

authority() {
  [ -s ca.key ] && return
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem -days 3650 \
    -subj '/CN=Ippo sample authority' -addext keyUsage=critical,keyCertSign 2>/dev/null
}

certificate() { # NAME USES HOST...
  local name=$1 uses=$2 hosts; shift 2
  if [ -s "$name.pem" ] && openssl x509 -in "$name.pem" -noout -checkend 2592000 >/dev/null; then return; fi
  hosts=$(printf ',DNS:%s' "$@")
  openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$name.key" -out "$name.csr" -subj "/CN=$name" 2>/dev/null
  openssl x509 -req -in "$name.csr" -CA ca.pem -CAkey ca.key -days 397 -out "$name.pem" -extfile <(
    printf 'basicConstraints=CA:FALSE\nkeyUsage=digitalSignature\nextendedKeyUsage=%s\n' "$uses"
    printf 'subjectAltName=DNS:localhost,IP:127.0.0.1%s\n' "$hosts") 2>/dev/null
}

give() { # HOLDER UID FILE < content
  local file=/out/$1/$3
  mkdir -p -m 755 "${file%/*}"
  rm -f "$file"
  cat >"$file"
  chown "$2:$2" "$file"
}

client() { # USER: the settings of a console command
  cat <<END
security.protocol=SASL_SSL
sasl.mechanism=SCRAM-SHA-512
sasl.jaas.config=$(login "$1")
ssl.truststore.type=PEM
ssl.truststore.location=/run/secrets/ca.pem
END
}

login() {
  printf 'org.apache.kafka.common.security.scram.ScramLoginModule required username="%s" password="%s";' "$1" "$(password "kafka-$1")"
}

service() { # NAME
  local uid=10001
  certificate "$1" serverAuth "$1"
  give "$1" $uid ca.pem <ca.pem
  give "$1" $uid cert.pem <"$1.pem"
  give "$1" $uid key.pem <"$1.key"
  password "database-$1" | give "$1" $uid properties/spring.datasource.password
  login "$1" | give "$1" $uid properties/spring.kafka.properties.sasl.jaas.config
  password "database-$1" | give postgres 999 "users/$1"
  password "kafka-$1" | give kafka 1000 "users/$1"
}

authority
certificate kafka serverAuth,clientAuth kafka kafka-2 kafka-3
give kafka 1000 ca.pem <ca.pem
cat kafka.key kafka.pem | give kafka 1000 keystore.pem
certificate postgres serverAuth postgres
give postgres 999 cert.pem <postgres.pem
give postgres 999 key.pem <postgres.key
password database-superuser | give postgres 999 superuser
for one in intake assessment notification; do service "$one"; done
[ -s vault-master-key ] || openssl rand -base64 32 >vault-master-key
give notification 10001 vault-master-key <vault-master-key
for one in administrator:ippo-admin watcher:ippo-watcher; do
  holder=${one%:*} user=${one#*:}
  password "kafka-$user" | give kafka 1000 "users/$user"
  give "$holder" 1000 ca.pem <ca.pem
  client "$user" | give "$holder" 1000 "client.properties"
done
