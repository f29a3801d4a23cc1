package org.pqgraph.release;

import java.util.Optional;

/**
 * A field of a question of which a document says something else than the graph, which has it from a
 * document that leads: a line of {@code report/differences.jsonl}.
 *
 * @param question the question's IRI
 * @param document the document that says otherwise
 * @param record the record's number in it, from 1
 * @param field the field, as in the vocabulary: {@code answerText}
 * @param graph what the graph has; absent where the document that leads does not print the field
 * @param says what the document says
 */
record Difference(
    String question,
    String document,
    int record,
    String field,
    Optional<String> graph,
    String says) {}
