package org.pqgraph.graph;

import static org.pqgraph.graph.Terms.pq;

import java.util.List;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.pqgraph.extract.Place;
import org.pqgraph.extract.TextPart;
import org.pqgraph.model.AnswerText;
import org.pqgraph.model.TextBlock;

/**
 * Maps the tables of an answer, in the terms of CSV on the Web: {@code ANSWER/table/1} with its
 * columns and rows. A row is one literal with its cells parted by tabs, so that thousands of tables
 * stay small.
 */
final class TableMapper {
  private static final String RULE = "table/1";
  private static final XSDDatatype WHOLE = XSDDatatype.XSDinteger;

  private final Node answer;
  private final QuadList own;
  private final Function<Place, Node> evidence;

  /**
   * @param evidence makes the evidence of a place in the record's texts
   */
  TableMapper(Iris iris, Node answer, Function<Place, Node> evidence) {
    this.answer = answer;
    this.own = new QuadList(iris.graph("facts"));
    this.evidence = evidence;
  }

  List<Quad> own() {
    return own.quads();
  }

  void map(AnswerText text) {
    int number = 0;
    for (TextBlock.Table table : text.tables()) {
      table(++number, text, table);
    }
  }

  private void table(int number, AnswerText text, TextBlock.Table table) {
    PrintedTable printed = PrintedTable.of(text, table);
    Node node = NodeFactory.createURI(answer.getURI() + "/table/" + number);
    own.type(node, "Table");
    own.add(answer, pq("table"), node);
    own.add(
        node,
        pq("evidence"),
        evidence.apply(new Place(TextPart.ANSWER, table.start(), table.end(), RULE)));
    printed.title().ifPresent(title -> own.text(node, Terms.TITLE, title));
    own.typed(node, pq("rowCount"), Integer.toString(printed.rows().size()), WHOLE);
    own.typed(node, pq("columnCount"), Integer.toString(printed.columns().size()), WHOLE);
    int at = 0;
    for (PrintedTable.Column column : printed.columns()) {
      Node of = part(node, "column", ++at);
      own.add(node, Terms.COLUMN, of);
      own.typed(of, Terms.COLUMN_NUMBER, Integer.toString(at), WHOLE);
      if (!column.head().isEmpty()) {
        own.text(of, Terms.COLUMN_TITLE, column.head());
      }
      column.unit().ifPresent(unit -> own.text(of, pq("unit"), unit));
    }
    at = 0;
    for (String cells : printed.rows()) {
      Node row = part(node, "row", ++at);
      own.add(node, Terms.ROW, row);
      own.typed(row, Terms.ROW_NUMBER, Integer.toString(at), WHOLE);
      own.text(row, pq("cells"), cells);
    }
    printed.notes().forEach(note -> own.text(node, Terms.NOTE, note));
  }

  private static Node part(Node table, String kind, int number) {
    return NodeFactory.createURI(table.getURI() + "/" + kind + "/" + number);
  }
}
