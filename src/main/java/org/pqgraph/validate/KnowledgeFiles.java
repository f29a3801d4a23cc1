package org.pqgraph.validate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The files of {@code shapes/} as the jar carries them. A jar cannot list a folder, so they are
 * named.
 */
final class KnowledgeFiles {
  static final List<String> SHAPES =
      List.of(
          "record.ttl",
          "bodies.ttl",
          "facts.ttl",
          "statements.ttl",
          "citations.ttl",
          "tables.ttl",
          "links.ttl");
  static final List<String> CHECKS =
      List.of(
          "answer-replaces-itself.rq",
          "body-replaces-itself.rq",
          "citation-evidence.rq",
          "dangling-link.rq",
          "link-one-way.rq",
          "question-elsewhere.rq",
          "question-repeated.rq");

  private static final String FOLDER = "/pqgraph/shapes/";

  private KnowledgeFiles() {}

  static Graph shapes() {
    Graph graph = GraphFactory.createDefaultGraph();
    for (String name : SHAPES) {
      try (InputStream in = open(name)) {
        RDFDataMgr.read(graph, in, Names.SHAPES, Lang.TURTLE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return graph;
  }

  static String check(String name) {
    try (InputStream in = open("checks/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = KnowledgeFiles.class.getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new IllegalStateException(
          "pqgraph is not whole: " + FOLDER + name + " is missing from the jar. Build it anew.");
    }
    return in;
  }
}
