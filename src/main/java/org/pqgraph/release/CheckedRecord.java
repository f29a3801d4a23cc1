package org.pqgraph.release;

import java.util.List;
import org.pqgraph.graph.RecordQuads;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.validate.Result;

/**
 * A record's quads with what the shapes say of them.
 *
 * @param record the record
 * @param quads its quads
 * @param results what the shapes found
 */
record CheckedRecord(QuestionRecord record, RecordQuads quads, List<Result> results) {}
