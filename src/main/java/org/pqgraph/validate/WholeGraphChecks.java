package org.pqgraph.validate;

import java.util.List;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.syntax.ElementNamedGraph;

/** The checks that no single record can make: two questions of one number, links to nothing. */
public final class WholeGraphChecks {
  /** How many results of one check are kept; a check that finds more is broken as a whole. */
  private static final int LIMIT = 100_000;

  private WholeGraphChecks() {}

  /**
   * Runs every check of {@code shapes/checks/} over the union of a dataset's default and named
   * graphs. The caller holds a read transaction where the dataset has transactions.
   *
   * @return the results ordered by check and focus node, at most 100,000 of each check
   */
  public static List<Result> run(DatasetGraph dataset) {
    return WholeGraphCheck.all().stream()
        .flatMap(check -> run(check, dataset).stream())
        .sorted(Result.ORDER)
        .toList();
  }

  private static List<Result> run(WholeGraphCheck check, DatasetGraph dataset) {
    Query query = check.query().cloneQuery();
    query.setLimit(LIMIT);
    if (!dataset.listGraphNodes().hasNext()) {
      return check.run(query, dataset);
    }
    if (dataset.getDefaultGraph().isEmpty()) {
      // The union is asked for inside the query, so that a store can answer from its own indexes.
      query.setQueryPattern(new ElementNamedGraph(Quad.unionGraph, query.getQueryPattern()));
      return check.run(query, dataset);
    }
    Union everything = new Union(dataset.getDefaultGraph(), dataset.getUnionGraph());
    return check.run(query, DatasetGraphFactory.wrap(everything));
  }
}
