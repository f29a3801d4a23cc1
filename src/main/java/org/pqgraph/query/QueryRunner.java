package org.pqgraph.query;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionDatasetBuilder;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.RDFOutput;
import org.apache.jena.sparql.util.Context;

/**
 * Runs queries on one dataset, read only. The default graph of a TDB2 dataset is the union of its
 * named graphs but that of likely claims. Safe for use by several threads.
 */
public final class QueryRunner {
  private final Dataset dataset;

  /**
   * @param dataset stays open; it is the caller's to close
   */
  public QueryRunner(Dataset dataset) {
    this.dataset = dataset;
  }

  /**
   * Runs a query in a read transaction of its own and writes its result.
   *
   * @param columns for {@link Format#TABLE}, the width in characters to which cells are cut; 0 cuts
   *     nothing
   * @param out gets UTF-8; flushed, not closed
   * @throws QueryException if the query calls another server, or its kind of result has no such
   *     format
   */
  public Outcome run(Query query, Format format, int columns, OutputStream out) {
    if (QueryPattern.of(query).callsService()) {
      throw new QueryException(
          "the query calls another server (SERVICE); queries run on this release alone: leave the SERVICE part out");
    }
    if (!query.isSelectType()
        && !query.isAskType()
        && !query.isConstructType()
        && !query.isDescribeType()) {
      throw new QueryException("the query is no SELECT, ASK, CONSTRUCT or DESCRIBE");
    }
    boolean isGraph = query.isConstructType() || query.isDescribeType();
    if (isGraph && format != Format.TTL && format != Format.TABLE) {
      throw new QueryException(
          "%s is for tables, and a CONSTRUCT or DESCRIBE gives triples: take the format ttl"
              .formatted(format.name().toLowerCase(Locale.ROOT)));
    }
    long start = System.nanoTime();
    dataset.begin(ReadWrite.READ);
    try (QueryExecution execution = execution(query)) {
      long rows =
          query.isSelectType()
              ? select(
                  execution.execSelect(), new Cells(query.getPrefixMapping()), format, columns, out)
              : query.isAskType()
                  ? ask(execution.execAsk(), format, out)
                  : graph(
                      query.isConstructType()
                          ? execution.execConstruct()
                          : execution.execDescribe(),
                      query,
                      format,
                      columns,
                      out);
      return new Outcome(rows, Duration.ofNanos(System.nanoTime() - start));
    } finally {
      dataset.end();
    }
  }

  /**
   * Runs a SELECT in a read transaction of its own and gives its rows.
   *
   * @param most the number of rows after which it stops
   * @throws QueryException if the query is no SELECT
   */
  public List<Binding> rows(Query query, int most) {
    if (!query.isSelectType()) {
      throw new QueryException("the query is no SELECT");
    }
    dataset.begin(ReadWrite.READ);
    try (QueryExecution execution = execution(query)) {
      // A row of TDB2 fetches its terms when they are asked for, which only works in the
      // transaction.
      return Iter.toList(
          Iter.map(Iter.limit(RowSet.adapt(execution.execSelect()), most), Binding::detach));
    } finally {
      dataset.end();
    }
  }

  /**
   * Runs a CONSTRUCT in a read transaction of its own and gives its triples.
   *
   * @throws QueryException if the query is no CONSTRUCT
   */
  public Graph graph(Query query) {
    if (!query.isConstructType()) {
      throw new QueryException("the query is no CONSTRUCT");
    }
    dataset.begin(ReadWrite.READ);
    try (QueryExecution execution = execution(query)) {
      return execution.execConstruct().getGraph();
    } finally {
      dataset.end();
    }
  }

  /**
   * Runs a SELECT query in a read transaction of its own and keeps all rows: for results that are
   * known to be small, or are needed whole.
   *
   * @return the lexical form of each value by the name of its variable, in the order of the query;
   *     an unbound variable is the empty string
   */
  public List<Map<String, String>> rows(Query query) {
    List<Map<String, String>> all = new ArrayList<>();
    each(query, all::add);
    return all;
  }

  /** Runs a SELECT query like {@link #rows}, and hands on each row as it comes. */
  public void each(Query query, Consumer<Map<String, String>> consumer) {
    dataset.begin(ReadWrite.READ);
    try (QueryExecution execution = execution(query)) {
      Cells cells = new Cells(query.getPrefixMapping());
      RowSet rows = RowSet.adapt(execution.execSelect());
      rows.forEachRemaining(
          row -> {
            Map<String, String> values = new LinkedHashMap<>();
            for (Var variable : rows.getResultVars()) {
              values.put(variable.getVarName(), cells.plain(row.get(variable)));
            }
            consumer.accept(values);
          });
    } finally {
      dataset.end();
    }
  }

  private QueryExecution execution(Query query) {
    Context context = Context.create();
    DefaultGraph.set(dataset.asDatasetGraph(), context);
    context.set(ARQ.httpServiceAllowed, false);
    context.set(ARQConstants.sysOpExecutorFactory, StoreExecutor.FACTORY);
    QueryExecutionDatasetBuilder execution = QueryExecution.dataset(dataset).query(query);
    context.keys().forEach(symbol -> execution.set(symbol, context.<Object>get(symbol)));
    return execution.build();
  }

  private static long select(
      ResultSet results, Cells cells, Format format, int columns, OutputStream out) {
    if (format == Format.TABLE) {
      List<Var> variables = results.getResultVars().stream().map(Var::alloc).toList();
      Iterator<List<String>> rows =
          Iter.map(
              RowSet.adapt(results),
              row -> variables.stream().map(variable -> cells.of(row.get(variable))).toList());
      return table(results.getResultVars(), rows, columns, out);
    }
    CountedRows rows = new CountedRows(RowSet.adapt(results));
    ResultSet counted = ResultSet.adapt(rows);
    switch (format) {
      case TTL -> RDFDataMgr.write(out, RDFOutput.encodeAsModel(counted), Lang.TURTLE);
      case CSV -> ResultSetMgr.write(out, counted, ResultSetLang.RS_CSV);
      case TSV -> ResultSetMgr.write(out, counted, ResultSetLang.RS_TSV);
      default -> ResultSetMgr.write(out, counted, ResultSetLang.RS_JSON);
    }
    return rows.getRowNumber();
  }

  private static long ask(boolean answer, Format format, OutputStream out) {
    switch (format) {
      case TABLE -> {
        PrintWriter writer = writer(out);
        writer.println(answer ? "yes" : "no");
        writer.flush();
      }
      case TTL -> RDFDataMgr.write(out, RDFOutput.encodeAsModel(answer), Lang.TURTLE);
      case CSV -> ResultSetMgr.write(out, answer, ResultSetLang.RS_CSV);
      case TSV -> ResultSetMgr.write(out, answer, ResultSetLang.RS_TSV);
      case JSON -> ResultSetMgr.write(out, answer, ResultSetLang.RS_JSON);
    }
    return 1;
  }

  private static long graph(
      Model model, Query query, Format format, int columns, OutputStream out) {
    if (format == Format.TABLE) {
      Cells cells = new Cells(query.getPrefixMapping());
      Iterator<List<String>> rows =
          model.getGraph().find().toList().stream()
              .sorted(Comparator.comparing(Triple::toString))
              .map(
                  triple ->
                      List.of(
                          cells.of(triple.getSubject()),
                          cells.of(triple.getPredicate()),
                          cells.of(triple.getObject())))
              .iterator();
      return table(List.of("subject", "predicate", "object"), rows, columns, out);
    }
    RDFDataMgr.write(out, model, Lang.TURTLE);
    return model.size();
  }

  private static long table(
      List<String> header, Iterator<List<String>> rows, int columns, OutputStream out) {
    PrintWriter writer = writer(out);
    long count = new Table(writer, columns).write(header, rows);
    writer.flush();
    return count;
  }

  private static PrintWriter writer(OutputStream out) {
    return new PrintWriter(out, false, StandardCharsets.UTF_8);
  }
}
