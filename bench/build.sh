#!/usr/bin/env bash
# Measures a build of N generated records (default 100,000) in 1 GiB of heap, against TDB2's own bulk loader on the same quads in the same run.
set -euo pipefail
cd "$(dirname "$0")/.."
count=${1:-100000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./pqgraph --version >/dev/null
java=$(PQGRAPH_PRINT_JAVA=1 ./pqgraph)
"$java" bench/GenerateRecords.java "$count" | gzip -1 >"$work/records.jsonl.gz"
echo "$count records, $(gzip -dc "$work/records.jsonl.gz" | wc -c) bytes of JSON"
start=$(date +%s.%N)
PQGRAPH_JAVA_OPTS=${PQGRAPH_JAVA_OPTS:--Xmx1g} ./pqgraph build "$work/records.jsonl.gz" --out "$work/releases" --timings >/dev/null
end=$(date +%s.%N)
release=$work/releases/current
quads=$(python3 -c 'import json,sys; print(json.load(open(sys.argv[1]))["counts"]["quads"])' "$release/manifest.json")
read -r loader _ < <("$java" -Xmx1g -cp "target/pqgraph.jar:target/lib/*" bench/LoadQuads.java "$release/dumps/pqgraph.nq.gz" "$work/peer" 2>/dev/null)
python3 - "$start" "$end" "$quads" "$loader" <<'P'
import sys
start, end, quads, loader = (float(x) for x in sys.argv[1:])
build = end - start
print(f"build {build:.1f} s, {quads:,.0f} quads, {quads / build:,.0f} quads a second; TDB2's loader alone {loader:.1f} s; ratio {build / loader:.2f}")
P
