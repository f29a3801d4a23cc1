package org.pqgraph.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A stretch of a text, exactly as the text has it, with what was looked for marked. It is text,
 * never markup.
 *
 * @param source the IRI of the question or answer whose text it is
 * @param pieces the stretch, cut where marks begin and end
 * @param cutBefore whether the text goes on before it
 * @param cutAfter whether the text goes on after it
 */
public record Snippet(String source, List<Piece> pieces, boolean cutBefore, boolean cutAfter) {

  /** A piece of the stretch. */
  public record Piece(String text, boolean marked) {}

  /** The words as they stand. */
  public String quote() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
