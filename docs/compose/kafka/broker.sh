#!/usr/bin/env bash
# Starts one broker: broker.properties with this node's name and neighbours. The users come into being when the log is formatted.
set -euo pipefail
: "${NODE:?}" "${NODE_NAME:?}" "${VOTERS:?}"
settings=/tmp/broker.properties

cp /opt/ippo/broker.properties "$settings"
cat >>"$settings" <<END
node.id=$NODE
controller.quorum.voters=$VOTERS
listeners=CLIENTS://:9092,CONTROLLER://:9093,BROKERS://:9094
advertised.listeners=CLIENTS://$NODE_NAME:9092,BROKERS://$NODE_NAME:9094
log.dirs=/var/lib/kafka/data/log
ssl.keystore.type=PEM
ssl.keystore.location=/run/secrets/keystore.pem
ssl.truststore.type=PEM
ssl.truststore.location=/run/secrets/ca.pem
default.replication.factor=${REPLICAS:-1}
min.insync.replicas=${IN_STEP:-1}
offsets.topic.replication.factor=${REPLICAS:-1}
transaction.state.log.replication.factor=${REPLICAS:-1}
transaction.state.log.min.isr=${IN_STEP:-1}
share.coordinator.state.topic.replication.factor=${REPLICAS:-1}
share.coordinator.state.topic.min.isr=${IN_STEP:-1}
END

users=()
for file in /run/secrets/users/*; do
  users+=(--add-scram "SCRAM-SHA-512=[name=${file##*/},password=$(<"$file")]")
done
# It would print what it makes of the passwords.
/opt/kafka/bin/kafka-storage.sh format --ignore-formatted --cluster-id aXBwby1pcHBvLWlwcG8tMQ --config "$settings" "${users[@]}" >/dev/null
exec /opt/kafka/bin/kafka-run-class.sh kafka.Kafka "$settings"
