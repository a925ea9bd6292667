#!/usr/bin/env bash
# A throw-away PostgreSQL server for tests and benchmarks, on a free port of this machine only.
#   .config/postgres.sh start         prints its address, password included, for KNOWHIRE_TEST_POSTGRES
#   .config/postgres.sh stop ADDRESS  ends it and deletes its data
#   .config/postgres.sh kill ADDRESS  ends it as a power cut would; `again ADDRESS` starts it with the same data
set -euo pipefail

programs() {
  local found
  found=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
  if [ -z "$found" ]; then
    { apt-get update && apt-get install -y --no-install-recommends postgresql; } >&2
    found=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
  fi
  echo "$found"
}

# The server refuses to run as root.
as_owner() {
  if [ "$(id -u)" = 0 ]; then (cd / && exec setpriv --reuid=postgres --regid=postgres --init-groups env HOME=/tmp "$@"); else "$@"; fi
}

folder_of() {
  local port=${1##*:}
  echo "${TMPDIR:-/tmp}/knowhire-postgres-${port%%/*}"
}

run() {
  local port=${1##*-}
  as_owner "$(programs)/pg_ctl" -D "$1/data" -w -t 60 -l "$1/log" \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=60" start >&2
}

start() {
  local port folder
  port=$(node -e 'const server = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(server.address().port); server.close(); })')
  folder=$(folder_of ":$port/")
  mkdir -m 700 "$folder"
  node -p 'require("node:crypto").randomBytes(12).toString("hex")' > "$folder/password"
  if [ "$(id -u)" = 0 ]; then chown -R postgres: "$folder"; fi
  as_owner "$(programs)/initdb" -D "$folder/data" -U knowhire --auth=scram-sha-256 --pwfile="$folder/password" --encoding=UTF8 --locale=C --no-sync >&2
  run "$folder"
  echo "postgres://knowhire:$(cat "$folder/password")@127.0.0.1:$port/postgres"
}

case "${1:-}" in
  start) start ;;
  again) run "$(folder_of "$2")" ;;
  kill) as_owner "$(programs)/pg_ctl" -D "$(folder_of "$2")/data" -m immediate stop >&2 ;;
  stop)
    folder=$(folder_of "$2")
    as_owner "$(programs)/pg_ctl" -D "$folder/data" -m immediate stop >&2 || true
    rm -rf "$folder"
    ;;
  *) sed -n '2,5p' "$0" >&2; exit 2 ;;
esac
