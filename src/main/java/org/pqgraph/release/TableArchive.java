package org.pqgraph.release;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.pqgraph.graph.Terms;

/**
 * All tables of a release in one file, {@code tables/tables.zip}: {@code index.csv} with a line for
 * each, and a CSV file for each with its heads and rows. In the order of their names, and with no
 * time of its own, so that the bytes repeat.
 */
final class TableArchive {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final DatasetGraph graph;
  private final int base;

  private TableArchive(DatasetGraph graph, int base) {
    this.graph = graph;
    this.base = base;
  }

  /**
   * Writes the archive, where there is any table.
   *
   * @param graph the release's store, in a read transaction
   * @param base the base of its IRIs
   * @param release its folder
   */
  static void write(DatasetGraph graph, String base, Path release) throws IOException {
    SortedSet<String> tables = new TreeSet<>();
    graph
        .find(Node.ANY, Node.ANY, Terms.TYPE, Terms.pq("Table"))
        .forEachRemaining(quad -> tables.add(quad.getSubject().getURI()));
    if (!tables.isEmpty()) {
      Path file = Files.createDirectories(release.resolve("tables")).resolve("tables.zip");
      new TableArchive(graph, base.length()).write(tables, file);
    }
  }

  private void write(SortedSet<String> tables, Path file) throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(
            new BufferedOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      List<List<String>> index = new ArrayList<>();
      index.add(List.of("file", "table", "answer", "title", "rows", "columns"));
      for (String iri : tables) {
        index.add(indexed(iri));
      }
      entry(zip, "index.csv", index);
      for (String iri : tables) {
        entry(zip, file(iri), rows(NodeFactory.createURI(iri)));
      }
    }
  }

  private List<String> indexed(String iri) {
    Node table = NodeFactory.createURI(iri);
    return List.of(
        file(iri),
        iri,
        iri.replaceFirst("/table/[^/]*$", ""),
        value(table, Terms.TITLE),
        value(table, Terms.pq("rowCount")),
        value(table, Terms.pq("columnCount")));
  }

  /**
   * {@code id/question/commons/2024-12-10/1/answer/table/2} as {@code commons-2024-12-10-1-2.csv}.
   */
  private String file(String iri) {
    return iri.substring(base)
            .replaceFirst("^id/question/", "")
            .replace("/answer/table/", "-")
            .replaceAll("[^A-Za-z0-9._-]+", "-")
        + ".csv";
  }

  private List<List<String>> rows(Node table) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        parts(table, Terms.COLUMN, Terms.COLUMN_NUMBER)
            .map(column -> value(column, Terms.COLUMN_TITLE))
            .toList());
    parts(table, Terms.ROW, Terms.ROW_NUMBER)
        .forEach(row -> rows.add(List.of(value(row, Terms.pq("cells")).split("\t", -1))));
    return rows;
  }

  private Stream<Node> parts(Node table, Node property, Node number) {
    TreeMap<Integer, Node> parts = new TreeMap<>();
    Iterator<Quad> found = graph.find(Node.ANY, table, property, Node.ANY);
    while (found.hasNext()) {
      Node part = found.next().getObject();
      parts.put(Integer.valueOf(value(part, number)), part);
    }
    return parts.values().stream();
  }

  private String value(Node subject, Node property) {
    Iterator<Quad> found = graph.find(Node.ANY, subject, property, Node.ANY);
    return found.hasNext() ? found.next().getObject().getLiteralLexicalForm() : "";
  }

  private static void entry(ZipOutputStream zip, String name, List<List<String>> rows)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    for (List<String> row : rows) {
      String line = row.stream().map(TableArchive::field).collect(Collectors.joining(","));
      zip.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    zip.closeEntry();
  }

  /** A field of CSV (RFC 4180). */
  private static String field(String cell) {
    return cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
        ? cell
        : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
