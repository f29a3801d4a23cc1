package org.pqgraph.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.pqgraph.graph.CitationLink;
import org.pqgraph.graph.Iris;
import org.pqgraph.graph.Terms;
import org.pqgraph.reference.Periods;

/**
 * What ties the questions of a build to each other, known when all of them were read: citations by
 * number, and round robins.
 */
final class QuestionTies implements AutoCloseable {
  private final Iris iris;
  private final CitationResolver citations;
  private final RoundRobins roundRobins;

  /**
   * @param folder for temporary files, gone when this is closed
   */
  QuestionTies(Iris iris, Path folder) throws IOException {
    this.iris = iris;
    this.citations = new CitationResolver(iris, Periods.load(), folder);
    this.roundRobins = new RoundRobins(folder);
  }

  void add(CheckedRecord checked) throws IOException {
    citations.add(checked.record());
    for (CitationLink link : checked.quads().unsettled()) {
      citations.add(link);
    }
    Node question = checked.quads().question();
    Optional<String> asker = checked.quads().objectOf(Terms.pq("askedBy"));
    Optional<String> body = checked.quads().objectOf(Terms.pq("answeringBody"));
    if (asker.isPresent() && body.isPresent() && checked.record().dateTabled().isPresent()) {
      roundRobins.add(
          question.getURI(),
          asker.get(),
          body.get(),
          checked.record().dateTabled().get(),
          checked.wording());
    }
  }

  /** The questions so far whose day of tabling is known. */
  QuestionIndex questions() {
    return citations.questions();
  }

  /** Writes the ties, and counts citations that were settled and round robins. */
  void finish(Consumer<Quad> out, ObjLongConsumer<String> counts) throws IOException {
    counts.accept("citations settled", citations.finish(out));
    Node graph = iris.graph("facts");
    long found = 0;
    for (List<String> group : roundRobins.groups()) {
      Node roundRobin = iris.roundRobin(group.get(0));
      out.accept(Quad.create(graph, roundRobin, RDF.Nodes.type, Terms.pq("RoundRobin")));
      for (String question : group) {
        out.accept(
            Quad.create(
                graph, NodeFactory.createURI(question), Terms.pq("partOfRoundRobin"), roundRobin));
      }
      found++;
    }
    counts.accept("round robins", found);
  }

  @Override
  public void close() throws IOException {
    try (citations;
        roundRobins) {
      // Closed at the end of this block.
    }
  }
}
