#!/usr/bin/env bash
# Asks the service on this port over TLS, as its clients do, whether it takes requests. openssl, since the image has no curl.
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' |
  openssl s_client -quiet -connect "127.0.0.1:$1" -CAfile /run/secrets/ca.pem -verify_return_error -verify_hostname localhost 2>/dev/null |
  grep -q '"status":"UP"'
