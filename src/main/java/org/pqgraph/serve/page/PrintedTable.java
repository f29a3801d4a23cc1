package org.pqgraph.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pqgraph.model.TextBlock;

/**
 * A table of an answer, as the graph has it.
 *
 * @param iri its name
 * @param data where its data are, without the ending that tells the form
 * @param start its first code point in the answer's text
 * @param rows how many rows it has below its head
 */
public record PrintedTable(String iri, String data, int start, int rows) {

  /** The tables of a text, in its order. */
  static List<PrintedTable> of(PageQueries queries, Names names, String text) {
    List<PrintedTable> tables = new ArrayList<>();
    for (Row row : queries.ask("tables", text)) {
      String iri = row.text("table");
      String data = names.site().doc(iri).orElse("").replaceFirst("/doc/", "/data/");
      tables.add(new PrintedTable(iri, data, row.number("start"), row.number("rows")));
    }
    return List.copyOf(tables);
  }

  /** The part of its page's address that stands for a table. */
  static String anchor(String iri) {
    return "table-" + Names.shortName(iri);
  }

  /** The same of this one. */
  public String anchor() {
    return anchor(iri);
  }

  /** The one of them that is a block of the text. */
  static Optional<PrintedTable> at(List<PrintedTable> tables, String text, TextBlock block) {
    int start = text.codePointCount(0, block.start());
    return tables.stream().filter(table -> table.start() == start).findFirst();
  }
}
