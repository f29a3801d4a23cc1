#!/usr/bin/env bash
# Measures what extracting and mapping N generated records (default 200,000) costs, against loading their quads into TDB2 in the same run;
# then a tenth of them with ten times the rules against the rules as they are.
set -euo pipefail
cd "$(dirname "$0")/.."
count=${1:-200000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./pqgraph --version >/dev/null
java=$(PQGRAPH_PRINT_JAVA=1 ./pqgraph)
libraries="target/pqgraph.jar:target/lib/*"
"$java" bench/GenerateRecords.java "$count" >"$work/records.jsonl"
read -r extracting quads < <("$java" -Xmx1g -cp "$libraries" bench/ExtractionCost.java "$work/records.jsonl" "$work/quads.nq.gz" 2>/dev/null)
read -r wall cpu < <("$java" -Xmx1g -cp "$libraries" bench/LoadQuads.java "$work/quads.nq.gz" "$work/store" 2>/dev/null)
rm -rf "$work/store" "$work/quads.nq.gz"

few=$((count / 10))
head -n "$few" "$work/records.jsonl" >"$work/few.jsonl"
mkdir -p "$work/more"
(cd "$work/more" && unzip -q "$OLDPWD/target/pqgraph.jar")
"$java" -cp "$libraries" bench/MoreRules.java "$work/few.jsonl" rules/facts.yaml "$work/more/pqgraph/rules/facts.yaml"
read -r once _ < <("$java" -Xmx1g -cp "$libraries" bench/ExtractionCost.java "$work/few.jsonl" 2>/dev/null)
read -r tenfold _ < <("$java" -Xmx1g -cp "$work/more:target/lib/*" bench/ExtractionCost.java "$work/few.jsonl" 2>/dev/null)
python3 - "$count" "$extracting" "$quads" "$wall" "$cpu" "$few" "$once" "$tenfold" <<'P'
import sys
count, extracting, quads, wall, cpu, few, once, tenfold = (float(x) for x in sys.argv[1:])
print(f"{count:,.0f} records, {quads:,.0f} quads")
print(f"extracting and mapping {extracting:.1f} s of CPU, {1000 * extracting / count:.2f} ms a question")
print(f"TDB2's loader {cpu:.1f} s of CPU, {wall:.1f} s by the clock; ratio {extracting / cpu:.2f} by CPU, {extracting / wall:.2f} of one thread's CPU to the loader's clock")
print(f"{few:,.0f} records with ten times the rules {tenfold:.1f} s of CPU, with the rules as they are {once:.1f} s; ratio {tenfold / once:.2f}")
P
