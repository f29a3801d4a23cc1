package org.pqgraph.serve;

import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.RDFOutput;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.update.UpdateFactory;
import org.pqgraph.query.Checkpoint;

/** Fuseki's query operation with the checks that the open internet asks for. */
final class ReadOnlyQuery extends SPARQL_QueryDataset {

  static final String READ_ONLY =
      "this service is read-only: it takes SPARQL queries, not updates; "
          + "load the dumps from /dumps/ into a store of your own to change them";

  private static final Pattern UPDATE_WORD =
      Pattern.compile(
          "\\b(insert|delete|load|clear|drop|create|add|move|copy)\\b", Pattern.CASE_INSENSITIVE);

  /** A table written as a graph is held whole before its first byte. */
  private static final long MAX_ROWS_IN_MEMORY = 20_000;

  private final long maxRows;

  ReadOnlyQuery(long maxRows) {
    this.maxRows = maxRows;
  }

  @Override
  protected void execute(String text, HttpAction action) {
    if (isUpdate(text)) {
      ServletOps.errorForbidden(READ_ONLY);
    }
    super.execute(text, action);
  }

  /** Whether a text is an update: only asked of a text with an update's words in it. */
  private static boolean isUpdate(String text) {
    if (!UPDATE_WORD.matcher(text).find()) {
      return false;
    }
    try {
      return !UpdateFactory.create(text).getOperations().isEmpty();
    } catch (QueryParseException e) {
      return false;
    }
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    QueryScreen.objection(query).ifPresent(ServletOps::errorBadRequest);
  }

  @Override
  protected Pair<DatasetGraph, Query> decideDataset(HttpAction action, Query query, String log) {
    DatasetDescription wanted = SPARQLProtocol.getDatasetDescription(action, query);
    if (wanted != null) {
      Stream.concat(wanted.getDefaultGraphURIs().stream(), wanted.getNamedGraphURIs().stream())
          .filter(graph -> isUnknown(getDataset(action), graph))
          .findFirst()
          .ifPresent(
              graph ->
                  ServletOps.errorBadRequest(
                      "there is no graph <"
                          + graph
                          + "> here, and nothing is fetched from elsewhere; "
                          + "GET /sparql without a query lists the graphs"));
    }
    return super.decideDataset(action, query, log);
  }

  private static boolean isUnknown(DatasetGraph dataset, String graph) {
    var name = NodeFactory.createURI(graph);
    return !Quad.isUnionGraph(name) && !Quad.isDefaultGraph(name) && !dataset.containsGraph(name);
  }

  /** Fuseki's own reading of timeout= changes nothing where the configuration has a limit. */
  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    Context context = action.getContext();
    String asked = action.getRequestParameter("timeout");
    try {
      return QueryExec.dataset(dataset)
          .query(query)
          .context(asked == null ? context : TimeLimit.shorten(context, asked))
          .build();
    } catch (NumberFormatException e) {
      ServletOps.errorBadRequest("timeout=" + asked + " is no number of seconds above 0");
      throw e;
    }
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String log) {
    RequestNotes notes = RequestNotes.of(action.getRequest());
    Checkpoint.set(execution.getContext(), notes.checkpoint());
    if (query.isSelectType()) {
      boolean asGraph = notes.tableAsGraph();
      long max = asGraph ? Math.min(maxRows, MAX_ROWS_IN_MEMORY) : maxRows;
      action.setResponseHeader("Row-Limit", Long.toString(max));
      RowSet rows = execution.select();
      GuardedRows<Binding> counted = new GuardedRows<>(rows, max);
      notes.rows(counted::count);
      RowSet guarded = RowSetStream.create(rows.getResultVars(), counted);
      if (asGraph) {
        return new QueryExecResult(RDFOutput.encodeAsModel(ResultSet.adapt(guarded)).getGraph());
      }
      // Runs the query to its first row, while a failure still has a status of its own.
      boolean unused = guarded.hasNext();
      return new QueryExecResult(guarded);
    }
    if (query.isConstructQuad()) {
      DatasetGraph result = DatasetGraphFactory.create();
      guard(execution.constructQuads(), notes).forEachRemaining(result::add);
      return new QueryExecResult(result);
    }
    if (query.isConstructType()) {
      Graph result = GraphFactory.createDefaultGraph();
      guard(execution.constructTriples(), notes).forEachRemaining(result::add);
      return new QueryExecResult(result);
    }
    if (query.isJsonType()) {
      return new QueryExecResult(guard(execution.execJsonItems(), notes));
    }
    return super.executeQuery(action, execution, query, log);
  }

  private <T> Iterator<T> guard(Iterator<T> items, RequestNotes notes) {
    GuardedRows<T> guarded = new GuardedRows<>(items, maxRows);
    notes.rows(guarded::count);
    return guarded;
  }
}
