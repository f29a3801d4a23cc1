package org.pqgraph.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.pqgraph.names.GraphNames;
import org.pqgraph.names.NameIndex;
import org.pqgraph.query.LibraryQuery;
import org.pqgraph.query.Parameter;
import org.pqgraph.query.QueryException;
import org.pqgraph.query.QueryParameters;
import org.pqgraph.query.StoreExecutor;
import org.pqgraph.release.Releases;
import org.pqgraph.release.StoreReader;
import org.pqgraph.search.SearchIndex;

/**
 * The current release of a folder, opened again when another has become current. For one call at a
 * time.
 */
final class OpenRelease implements AutoCloseable {
  private static final int SECONDS = 30;

  private final Releases releases;
  private Path folder;
  private StoreReader store;
  private NameIndex names;

  private OpenRelease(Releases releases) {
    this.releases = releases;
  }

  static OpenRelease of(Path releases) throws IOException {
    OpenRelease open = new OpenRelease(new Releases(releases));
    open.follow();
    return open;
  }

  /** Looks whether another release is current by now. */
  void follow() throws IOException {
    Optional<Path> current = releases.current();
    if (current.isEmpty()) {
      if (store == null) {
        throw new IOException("there is no current release");
      }
      return;
    }
    Path now = current.get().toRealPath();
    if (!now.equals(folder)) {
      StoreReader next = StoreReader.open(now);
      close();
      store = next;
      folder = now;
      names = GraphNames.index(next.graph());
    }
  }

  /** The release's name. */
  String id() {
    return String.valueOf(folder.getFileName());
  }

  /** The index of its words; a release that was built without has none. */
  Optional<SearchIndex> search() {
    return store.search();
  }

  NameIndex names() {
    return names;
  }

  /**
   * Runs a query of ours from a file beside this class.
   *
   * @param values of its variables, IRIs in angle brackets
   */
  List<Map<String, String>> rows(String file, Map<String, String> values) {
    try (InputStream in = OpenRelease.class.getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Parameter> parameters =
          values.entrySet().stream()
              .map(value -> parameter(value.getKey(), value.getValue()))
              .toList();
      LibraryQuery query = new LibraryQuery(file, file, file, parameters, text);
      return rows(QueryParameters.bind(query, values), Integer.MAX_VALUE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Parameter parameter(String name, String value) {
    Parameter.Type type = value.startsWith("<") ? Parameter.Type.IRI : Parameter.Type.STRING;
    return new Parameter(name, type, name, Optional.empty(), Optional.of(value));
  }

  /** Runs a SELECT; what is unbound in a row is not in its map. Columns keep their order. */
  List<Map<String, String>> rows(Query query, int most) {
    DatasetGraph graph = store.graph();
    List<Map<String, String>> rows = new ArrayList<>();
    graph.begin(ReadWrite.READ);
    try (QueryExec execution =
        QueryExec.dataset(graph)
            .query(query)
            .set(ARQ.httpServiceAllowed, false)
            .set(ARQConstants.sysOpExecutorFactory, StoreExecutor.FACTORY)
            .timeout(SECONDS, TimeUnit.SECONDS)
            .build()) {
      RowSet found = execution.select();
      while (rows.size() < most && found.hasNext()) {
        rows.add(row(found.getResultVars(), found.next()));
      }
      return rows;
    } catch (QueryCancelledException e) {
      throw new QueryException("this took longer than " + SECONDS + " seconds; ask for less");
    } finally {
      graph.end();
    }
  }

  private static Map<String, String> row(List<Var> columns, Binding binding) {
    Map<String, String> row = new LinkedHashMap<>();
    for (Var column : columns) {
      var node = binding.get(column);
      if (node != null) {
        row.put(column.getVarName(), node.isURI() ? node.getURI() : node.getLiteralLexicalForm());
      }
    }
    return row;
  }

  @Override
  public void close() throws IOException {
    if (store != null) {
      store.close();
      store = null;
    }
  }
}
