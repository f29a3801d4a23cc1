package org.pqgraph.release;

import java.util.List;
import org.pqgraph.extract.Wording;
import org.pqgraph.graph.RecordQuads;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.validate.Result;

/**
 * A record's quads with what the shapes say of them.
 *
 * @param record the record
 * @param quads its quads
 * @param wording what the question asks, for finding it again elsewhere
 * @param results what the shapes found
 */
record CheckedRecord(
    QuestionRecord record, RecordQuads quads, Wording wording, List<Result> results) {}
