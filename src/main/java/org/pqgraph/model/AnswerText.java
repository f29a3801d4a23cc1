package org.pqgraph.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of an answer or a question with its blocks. The plain text is what was said; blocks are
 * ranges over it.
 *
 * @param text plain text, in the form of {@link AnswerRecord#text}
 * @param blocks its blocks, in its order
 */
public record AnswerText(String text, List<TextBlock> blocks) {
  public AnswerText {
    blocks = List.copyOf(blocks);
  }

  /**
   * A text without markup. Its blocks are what its lines tell: lines with tabs are the rows of
   * tables, bullets make items, marks make notes.
   */
  public static AnswerText of(String text) {
    AnswerTextBuilder builder = new AnswerTextBuilder();
    List<String> rows = new ArrayList<>();
    for (String line : (text + "\n").split("\n", -1)) {
      boolean isRow = line.indexOf('\t') >= 0;
      // Rows of one table have as many cells each; where the number changes another begins.
      if (!isRow || (!rows.isEmpty() && tabs(rows.getLast()) != tabs(line))) {
        rows(rows, builder);
      }
      if (isRow) {
        rows.add(line);
      } else {
        builder.paragraph(line);
      }
    }
    rows(rows, builder);
    return new AnswerText(text, builder.build().blocks());
  }

  private static void rows(List<String> rows, AnswerTextBuilder builder) {
    if (rows.size() > 1) {
      builder.printedTable(rows);
    } else {
      rows.forEach(builder::paragraph);
    }
    rows.clear();
  }

  private static long tabs(String line) {
    return line.chars().filter(c -> c == '\t').count();
  }

  /** The block that has an offset; none between two blocks. */
  public Optional<TextBlock> blockAt(int offset) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      TextBlock block = blocks.get(middle);
      if (block.has(offset)) {
        return Optional.of(block);
      }
      if (block.end() <= offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /** The table that has an offset. */
  public Optional<TextBlock.Table> tableAt(int offset) {
    return blockAt(offset)
        .filter(TextBlock.Table.class::isInstance)
        .map(TextBlock.Table.class::cast);
  }

  /** Its tables, in order. */
  public List<TextBlock.Table> tables() {
    return blocks.stream()
        .filter(TextBlock.Table.class::isInstance)
        .map(TextBlock.Table.class::cast)
        .toList();
  }
}
