#!/usr/bin/env bash
# Trains rules/statements.tsv, the model by which statements are read that no pattern has, on the texts of src/test/gold that are for training.
# It must be run again when the trigger words of rules, the vocabulary or the texts change much; an older model goes on working.
#
#     bench/train.sh
set -euo pipefail
cd "$(dirname "$0")/.."
./pqgraph --version >/dev/null
mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
java=$(PQGRAPH_PRINT_JAVA=1 ./pqgraph)
"$java" -cp "target/test-classes:target/classes:$(cat target/test.classpath)" org.pqgraph.extract.TrainStatements \
  rules/statements.tsv src/test/gold/dev src/test/gold/train
echo "wrote rules/statements.tsv; measure it: ./pqgraph evaluate src/test/gold/unseen --summary" >&2
