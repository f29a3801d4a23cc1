package org.pqgraph.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.pqgraph.knowledge.KnowledgeFolder;

/**
 * The spans within which a question's number comes once, from {@code reference/periods.ttl}:
 * Parliaments for the Commons, sessions for the Lords.
 */
public final class Periods {
  private static final String FILE = "periods.ttl";
  private static final String SCHEMA = "https://schema.org/";
  private static final String TIME = "http://parliament.uk/ontologies/time-period/";

  /**
   * One Parliament or session.
   *
   * @param start its first day
   * @param end its last day, or the last on which it is known to have gone on
   */
  public record Period(LocalDate start, LocalDate end) {
    /** Whether a day is in it. */
    public boolean contains(LocalDate day) {
      return !day.isBefore(start) && !day.isAfter(end);
    }
  }

  private final List<Period> parliaments;
  private final List<Period> sessions;

  private Periods(Graph graph) {
    parliaments = read(graph, "ParliamentPeriod");
    sessions = read(graph, "Session");
  }

  /** The periods in the jar. */
  public static Periods load() {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = new KnowledgeFolder("reference").open(FILE)) {
      RDFDataMgr.read(graph, in, Lang.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Periods(graph);
  }

  private static List<Period> read(Graph graph, String type) {
    List<Period> periods = new ArrayList<>();
    graph
        .find(Node.ANY, RDF.Nodes.type, NodeFactory.createURI(TIME + type))
        .mapWith(Triple::getSubject)
        .forEach(
            node ->
                periods.add(
                    new Period(
                        date(graph, node, SCHEMA + "startDate").orElseThrow(),
                        date(graph, node, SCHEMA + "endDate")
                            .or(() -> date(graph, node, "http://purl.org/dc/terms/valid"))
                            .orElseThrow())));
    return List.copyOf(periods);
  }

  private static Optional<LocalDate> date(Graph graph, Node subject, String predicate) {
    return graph
        .find(subject, NodeFactory.createURI(predicate), Node.ANY)
        .nextOptional()
        .map(triple -> LocalDate.parse(triple.getObject().getLiteralLexicalForm()));
  }

  /** The Parliament that a day is in. */
  public Optional<Period> parliament(LocalDate day) {
    return parliaments.stream().filter(period -> period.contains(day)).findFirst();
  }

  /** The session that a day is in. */
  public Optional<Period> session(LocalDate day) {
    return sessions.stream().filter(period -> period.contains(day)).findFirst();
  }
}
