#!/usr/bin/env bash
# Visits a service of N generated records (default 100,000) with 200 clients for a minute while its releases are swapped ten times; on this
# machine only. With a folder as third argument, its releases are used again.
set -euo pipefail
cd "$(dirname "$0")/.."
count=${1:-100000}
seconds=${2:-60}
work=$(mktemp -d)
releases=${3:-$work/releases}
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
./pqgraph --version >/dev/null
java=$(PQGRAPH_PRINT_JAVA=1 ./pqgraph)
if [ ! -e "$releases/current" ]; then
  "$java" bench/GenerateRecords.java "$count" | gzip -1 >"$work/records.jsonl.gz"
  ./pqgraph build "$work/records.jsonl.gz" --out "$releases" --quiet >/dev/null
  one=$(readlink "$releases/current")
  cp -a --sparse=always "$releases/$one" "$releases/$one-again"
fi
one=$(readlink "$releases/current")
one=${one%-again}
PQGRAPH_JAVA_OPTS=${PQGRAPH_JAVA_OPTS:--Xmx2g} ./pqgraph serve --releases "$releases" --port 0 >"$work/log" 2>&1 &
server=$!
for _ in $(seq 300); do
  address=$(sed -n 's/^pqgraph serves \(http[^ ]*\/\) .*/\1/p' "$work/log")
  [ -n "$address" ] && break
  sleep 0.2
done
[ -n "$address" ] || { cat "$work/log"; echo "the service did not start"; exit 1; }
"$java" -Xmx512m bench/ServeLoad.java "$address" "$releases" "$one,$one-again" 200 "$seconds" 10
