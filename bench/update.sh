#!/usr/bin/env bash
# Measures what an update costs of which a hundredth changed, against a build of everything: N generated records (default 20,000), then the same with
# another answer to one in a hundred. Prints the shares of a build's stages, of the comparison with the release before, and of the work on records.
set -euo pipefail
cd "$(dirname "$0")/.."
count=${1:-20000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./pqgraph --version >/dev/null
java=$(PQGRAPH_PRINT_JAVA=1 ./pqgraph)
export PQGRAPH_JAVA_OPTS=${PQGRAPH_JAVA_OPTS:--Xmx1g}
"$java" bench/GenerateRecords.java "$count" >"$work/records.jsonl"
build() {
  ./pqgraph build "$work/records.jsonl" --out "$work/releases" --timings --quiet 2>"$work/$1" >/dev/null
}
build first
python3 - "$work/records.jsonl" <<'P'
import json, os, sys
path = sys.argv[1]
with open(path) as old, open(path + ".new", "w") as new:
    for number, line in enumerate(old):
        record = json.loads(line)
        value = record.get("value", record)
        if number % 100 == 0 and value.get("answerText"):
            value["answerText"] = value["answerText"] + "<p>This answer was changed.</p>"
            line = json.dumps(record) + "\n"
        new.write(line)
os.replace(path + ".new", path)
P
build second
python3 - "$work" "$count" <<'P'
import json, re, sys
work, count = sys.argv[1:]
def stages(name):
    return {m[2]: float(m[1]) for m in re.finditer(r"^ *([\d.]+) s  (.+)$", open(f"{work}/{name}").read(), re.M)}
first, second = stages("first"), stages("second")
total = sum(t for s, t in second.items() if not s.startswith("of which"))
print(f"{count} records; shares of a build after a hundredth changed:")
for stage, took in second.items():
    if not stage.startswith("of which"):
        print(f"{100 * took / total:5.1f} %  {stage}")
work_on = {s.split()[2]: t for s, t in second.items() if s.startswith("of which")}
reading = second["reading, extracting, checking, loading"]
for kind, took in work_on.items():
    share = took / sum(work_on.values())
    print(f"{100 * share:5.1f} %  of the work on records is {kind}: about {100 * share * reading / total:.1f} % of the build")
compare = "comparing with the release before"
print(f"without a release before, that comparison took {100 * first[compare] / sum(t for s, t in first.items() if not s.startswith('of which')):.1f} %")
manifest = json.load(open(f"{work}/releases/current/manifest.json"))
changes = {kind: n for kind, n in manifest["changes"].items() if n}
patch = next(f["bytes"] for f in manifest["files"] if f["path"].startswith("changes/from-"))
dump = next(f["bytes"] for f in manifest["files"] if f["path"] == "dumps/pqgraph.nq.gz")
print(f"{manifest['counts']['quads']:,} quads; changes {changes}; patch {100 * patch / dump:.1f} % of the dump in N-Quads")
P
