#!/usr/bin/env bash
# Proves on a real engine what docker-compose.yml promises, and takes everything down again. Needs docker, docker-compose (1.29 or
# newer, or `docker compose`), curl, a JDK and Maven.
#
#   docs/compose/prove.sh            builds the images, then all of what follows
#   docs/compose/prove.sh one        one broker: the walk over TLS and SASL, who may not do what, a rolling restart under load
#   docs/compose/prove.sh three      three brokers: one is killed during the walk, then each under load
#
# MVN='mvn -o' works offline. INCIDENTS=120 sets how many are filed while things restart. Ports, if the usual ones are taken: IPPO_INTAKE_PORT and so on.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
project=ippo-prove
files=(-f docker-compose.yml)
export IPPO_INTAKE_PORT=${IPPO_INTAKE_PORT:-8081} IPPO_ASSESSMENT_PORT=${IPPO_ASSESSMENT_PORT:-8082} IPPO_NOTIFICATION_PORT=${IPPO_NOTIFICATION_PORT:-8083}
intake=https://localhost:$IPPO_INTAKE_PORT assessment=https://localhost:$IPPO_ASSESSMENT_PORT desk=https://localhost:$IPPO_NOTIFICATION_PORT
if command -v docker-compose >/dev/null; then tool=(docker-compose); else tool=(docker compose); fi

compose() { "${tool[@]}" -p $project "${files[@]}" "$@"; }
say() { printf '%4ds  %s\n' $SECONDS "$*"; }
fail() { say "FAILED: $*"; compose ps || true; exit 1; }
ask() { curl -sS --max-time 10 --cacert "$work/ca.pem" "$@"; }

down() {
  status=$?
  if [ $status -ne 0 ]; then compose logs --no-color --tail 60 >"$work/logs.txt" 2>&1 || true; say "logs: $work/logs.txt"; fi
  compose down -v --remove-orphans >/dev/null 2>&1 || true
  [ $status -ne 0 ] || rm -rf "$work"
  exit $status
}
trap down EXIT

healthy() { # SERVICE...
  for service in "$@"; do
    for _ in $(seq 200); do
      [ "$(docker inspect -f '{{.State.Health.Status}}' "$(compose ps -q "$service")" 2>/dev/null)" = healthy ] && continue 2
      sleep 2
    done
    fail "$service does not become healthy"
  done
}

up() {
  compose up -d >"$work/up.txt" 2>&1 || { cat "$work/up.txt"; fail 'docker-compose up'; }
  healthy intake assessment notification
  compose exec -T intake cat /run/secrets/ca.pem >"$work/ca.pem"
  say "up: $(compose ps -q | wc -l) containers"
}

walk() {
  ${MVN:-mvn} -B -q spring-boot:run \
    "-Dspring-boot.run.arguments=--walk-through=$intake,$assessment,$desk --trust=$work/ca.pem --data=$work/walk" || return 1
}

refused() { # WHAT, then a command that must end with the words of a refusal
  local what=$1; shift
  "$@" >"$work/refused.txt" 2>&1 || true
  grep -qE "$expected" "$work/refused.txt" || { cat "$work/refused.txt"; fail "not refused: $what"; }
  say "refused: $what"
}

console() { compose run --rm --no-deps -T "$@"; }

file_one() { # KEY: files one incident, tries again with the same key until intake has it, and prints its id
  local answer
  for _ in $(seq 1000); do
    answer=$(ask -u clerk:clerk-sample "$intake/api/incidents" -H 'Content-Type: application/json' -H "Idempotency-Key: $1" \
      --data-binary "@$work/incident.json" 2>/dev/null | sed -n 's/.*"incidentId":"\([^"]*\)".*/\1/p') || true
    if [ -n "$answer" ]; then echo "$answer"; return; fi
    sleep 0.5
  done
  echo "LOST $1"
}

file_many() { # HOW-MANY RUN
  for n in $(seq "$1"); do file_one "$2-$n"; sleep 0.2; done >"$work/filed-$2.txt"
}

none_lost() { # RUN HOW-MANY
  local ids=$work/filed-$1.txt missing=0 twice=0 id
  grep -q LOST "$ids" && fail "not accepted: $(grep -c LOST "$ids")"
  [ "$(sort -u "$ids" | wc -l)" = "$2" ] || fail "filed $2, accepted $(sort -u "$ids" | wc -l)"
  for _ in $(seq 60); do
    missing=0
    while read -r id; do
      ask -u officer:officer-sample "$desk/api/cases/$id/steps" 2>/dev/null | grep CASE_OPENED >/dev/null || missing=$((missing + 1))
    done <"$ids"
    [ $missing = 0 ] && break
    sleep 2
  done
  [ $missing = 0 ] || fail "$missing of $2 incidents have no case"
  while read -r id; do
    [ "$(ask -u officer:officer-sample "$desk/api/cases/$id/steps" | grep -o CASE_OPENED | wc -l)" = 1 ] || twice=$((twice + 1))
    [ "$(ask -u officer:officer-sample "$assessment/api/assessments?incident=$id" | grep -o '"duty"' | wc -l)" = 1 ] || twice=$((twice + 1))
  done <"$ids"
  [ $twice = 0 ] || fail "$twice effects doubled"
  say "$2 incidents filed meanwhile: none lost, each judged once and one case each"
}

sample_incident() {
  local day; day=$(TZ=Asia/Tokyo date -d yesterday +%F)
  sed -e "s/\${happenedOn}/$day/" -e "s/\${knownAt}/${day}T15:45:00+09:00/" \
    local-run/src/main/resources/sample/incident.json >"$work/incident.json"
}

one() {
  project=ippo-prove files=(-f docker-compose.yml)
  up
  walk | tee "$work/story.txt"
  grep -q '3 of 3' "$work/story.txt" || fail 'the walk did not end'
  say 'the walk ended, over TLS to the services and SASL_SSL between them'

  local tools=/opt/kafka/bin at='--bootstrap-server kafka:9092 --command-config /run/secrets/client.properties'
  console watcher $tools/kafka-console-consumer.sh $at --topic jp.ippo.case.progressed.v1 --from-beginning --timeout-ms 20000 \
    >"$work/seen.txt" 2>/dev/null || true
  grep -q SENDING_FINISHED "$work/seen.txt" || fail 'the watcher sees nothing'
  console watcher $tools/kafka-consumer-groups.sh $at --describe --all-groups --timeout 60000 >"$work/lag.txt" 2>/dev/null || true
  grep -q jp.ippo.incident.reported.v1 "$work/lag.txt" || fail 'no lag'
  say "the watcher reads: $(wc -l <"$work/seen.txt") steps"

  local expected='AuthorizationException|[Nn]ot authorized'
  refused 'the watcher writes' console watcher bash -c "echo x | $tools/kafka-console-producer.sh $at --topic jp.ippo.case.progressed.v1"
  refused 'the watcher deletes a topic' console watcher $tools/kafka-topics.sh $at --delete --topic jp.ippo.case.progressed.v1
  refused "intake's user writes a judgement" console --user 10001 -v ${project}_secrets-intake:/run/intake:ro watcher bash -c "
    { echo security.protocol=SASL_SSL; echo sasl.mechanism=SCRAM-SHA-512; echo ssl.truststore.type=PEM
      echo ssl.truststore.location=/run/intake/ca.pem
      printf sasl.jaas.config=; cat /run/intake/properties/spring.kafka.properties.sasl.jaas.config; } >/tmp/client.properties
    echo x | $tools/kafka-console-producer.sh --bootstrap-server kafka:9092 --command-config /tmp/client.properties --topic jp.ippo.incident.assessed.v1"
  expected='SaslAuthentication|Authentication failed'
  refused 'a wrong password' console watcher bash -c "
    sed 's/password=\"/password=\"x/' /run/secrets/client.properties >/tmp/client.properties
    $tools/kafka-topics.sh --bootstrap-server kafka:9092 --command-config /tmp/client.properties --list"
  expected='no encryption|no pg_hba.conf entry'
  refused 'a database without TLS' compose exec -T postgres bash -c \
    'PGPASSWORD=$(cat /run/secrets/users/intake) psql "host=127.0.0.1 user=intake dbname=intake sslmode=disable" -c "select 1"'
  expected='no pg_hba.conf entry'
  refused "intake's user in another database" compose exec -T postgres bash -c \
    'PGPASSWORD=$(cat /run/secrets/users/intake) psql "host=127.0.0.1 user=intake dbname=notification sslmode=require" -c "select 1"'

  sample_incident
  file_many "${INCIDENTS:-120}" rolling & local stream=$!
  for service in intake assessment notification; do
    sleep 3
    compose up -d --no-deps --force-recreate $service >/dev/null 2>&1
    healthy $service
    say "restarted while incidents come in: $service"
  done
  wait $stream
  none_lost rolling "${INCIDENTS:-120}"
  compose down -v >/dev/null 2>&1
}

three() {
  project=ippo-prove-three files=(-f docker-compose.yml -f docs/compose/three-brokers.yml)
  up
  console administrator /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --command-config /run/secrets/client.properties \
    --describe --topic jp.ippo.incident.reported.v1 >"$work/topic.txt"
  grep -q 'ReplicationFactor: 3' "$work/topic.txt" && grep -q 'min.insync.replicas=2' "$work/topic.txt" || fail "$(cat "$work/topic.txt")"
  say "$(head -n 1 "$work/topic.txt")"

  walk >"$work/story.txt" 2>&1 & local walking=$!
  for _ in $(seq 240); do grep -q 'a clerk files' "$work/story.txt" && break; sleep 0.25; done
  docker kill "$(compose ps -q kafka-2)" >/dev/null
  say 'kafka-2 killed while the incident walks'
  wait $walking || { cat "$work/story.txt"; fail 'the walk'; }
  grep -q '3 of 3' "$work/story.txt" || fail 'the walk did not end'
  cat "$work/story.txt"
  say 'the walk ended with two of three brokers'
  docker start "$(compose ps -aq kafka-2 2>/dev/null || compose ps -q kafka-2)" >/dev/null
  healthy kafka-2

  sample_incident
  file_many "${INCIDENTS:-120}" brokers & local stream=$!
  local all=(); for broker in kafka kafka-2 kafka-3; do all+=("$broker=$(compose ps -q $broker)"); done
  for one in "${all[@]}"; do
    sleep 2
    docker kill "${one#*=}" >/dev/null; sleep 5; docker start "${one#*=}" >/dev/null
    healthy "${one%=*}"
    in_step
    say "killed and back while incidents come in: ${one%=*}"
  done
  wait $stream
  none_lost brokers "${INCIDENTS:-120}"
  compose down -v >/dev/null 2>&1
}

in_step() { # until every partition has its three replicas again
  for _ in $(seq 30); do
    [ -z "$(console administrator /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092,kafka-2:9092,kafka-3:9092 \
      --command-config /run/secrets/client.properties --describe --under-replicated-partitions)" ] && return
    sleep 2
  done
  fail 'replicas do not come back into step'
}

case ${1:-all} in
  all) ${MVN:-mvn} -B -q -DskipTests package; compose build; one; three ;;
  one) one ;;
  three) three ;;
  *) sed -n '2,10p' "$0"; exit 2 ;;
esac
say 'all of it held'
