#!/usr/bin/env bash
# Gives the users their rights, as acls.txt says. Adding one again changes nothing; what is no longer in the file is not taken away.
set -euo pipefail
while read -r rule; do
  case $rule in --*) ;; *) continue ;; esac
  # shellcheck disable=SC2086  # a line is many words
  /opt/kafka/bin/kafka-acls.sh --bootstrap-server kafka:9092 --command-config /run/secrets/client.properties --add $rule
done </opt/ippo/acls.txt
