package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.pqgraph.query.LibraryQuery;
import org.pqgraph.query.Parameter;
import org.pqgraph.query.QueryException;
import org.pqgraph.query.QueryLibrary;
import org.pqgraph.query.QueryParameters;

/**
 * {@code /api/queries}: the query library as JSON; {@code /api/queries/NAME}: one query of it;
 * {@code /api/queries/NAME.csv}, {@code .tsv}, {@code .json} and {@code .ttl}: its result, with its
 * parameters in the query string. Errors are {@link Problem}s.
 */
final class LibraryQueries extends ReadServlet {

  /** What a result can be had as, by the ending of the address. */
  static final Map<String, String> TYPES =
      Map.of(
          "csv", "text/csv",
          "tsv", "text/tab-separated-values",
          "json", "application/sparql-results+json",
          "ttl", "text/turtle");

  private final transient ReleaseStore store;
  private final transient StoreServlet sparql;
  private final transient QueryLibrary library;

  LibraryQueries(ReleaseStore store, StoreServlet sparql, QueryLibrary library) {
    this.store = store;
    this.sparql = sparql;
    this.library = library;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getPathInfo();
    try {
      if (path == null || path.equals("/")) {
        describe(request, response, Optional.empty());
        return;
      }
      String file = path.substring(1);
      int dot = file.lastIndexOf('.');
      if (dot < 0) {
        describe(request, response, Optional.of(get(file)));
      } else if (TYPES.containsKey(file.substring(dot + 1))) {
        run(get(file.substring(0, dot)), file.substring(dot + 1), request, response);
      } else {
        Problem.send(response, 404, "a result comes as .csv, .tsv, .json or .ttl");
      }
    } catch (Unknown e) {
      Problem.send(response, 404, e.getMessage());
    } catch (QueryException e) {
      Problem.send(response, 400, e.reason(), e.parameter());
    }
  }

  /** No query has the name that was asked for. */
  private static final class Unknown extends Exception {
    Unknown(QueryException cause) {
      super(cause.getMessage(), cause);
    }
  }

  private LibraryQuery get(String name) throws Unknown {
    try {
      return library.get(name);
    } catch (QueryException e) {
      throw new Unknown(e);
    }
  }

  private void describe(
      HttpServletRequest request, HttpServletResponse response, Optional<LibraryQuery> one)
      throws IOException {
    try (var lease = store.lease()) {
      if (CacheHeaders.isUnchanged(lease.release(), request, response)) {
        return;
      }
      String api = PublicAddress.of(request).whole("/api/queries");
      if (one.isPresent()) {
        Map<String, Object> described = description(api, one.get());
        described.put("sparql", one.get().text());
        Json.send(response, described);
      } else {
        List<Map<String, Object>> all =
            library.names().stream().map(name -> description(api, library.get(name))).toList();
        Json.send(response, Map.of("queries", all));
      }
    }
  }

  private static Map<String, Object> description(String api, LibraryQuery query) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("name", query.name());
    described.put("title", query.title());
    described.put("description", query.description());
    described.put("address", api + "/" + query.name());
    described.put("parameters", parameters(query).stream().map(LibraryQueries::parameter).toList());
    Map<String, String> results = new LinkedHashMap<>();
    for (String ending : List.of("csv", "tsv", "json", "ttl")) {
      results.put(ending, api + "/" + query.name() + "." + ending);
    }
    described.put("results", results);
    return described;
  }

  private static Map<String, Object> parameter(Parameter parameter) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("name", parameter.name());
    described.put("type", parameter.type().name().toLowerCase(Locale.ROOT));
    described.put("description", parameter.description());
    described.put("required", parameter.isRequired());
    parameter
        .defaultValue()
        .filter(value -> parameter.type() != Parameter.Type.INTEGER || !value.isEmpty())
        .ifPresent(value -> described.put("default", value));
    parameter.example().ifPresent(value -> described.put("example", value));
    return described;
  }

  /** A query's own parameters, and the limit and the tier that each takes. */
  static List<Parameter> parameters(LibraryQuery query) {
    List<Parameter> all = new ArrayList<>(query.parameters());
    if (all.stream().noneMatch(p -> p.name().equals(Parameter.LIMIT))) {
      all.add(
          new Parameter(
              Parameter.LIMIT,
              Parameter.Type.INTEGER,
              "how many rows at most; all where it is not given",
              Optional.of(""),
              Optional.of("50")));
    }
    all.add(
        new Parameter(
            Parameter.TIER,
            Parameter.Type.STRING,
            "sure, or likely for what is only likely too",
            Optional.of("sure"),
            Optional.of("sure")));
    return all;
  }

  private void run(
      LibraryQuery query, String ending, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    for (var parameter : request.getParameterMap().entrySet()) {
      String[] given = parameter.getValue();
      if (given.length != 1) {
        String twice = query.name() + ": " + parameter.getKey() + " is given more than once";
        Problem.send(response, 400, twice, Optional.of(parameter.getKey()));
        return;
      }
      values.put(parameter.getKey(), given[0]);
    }
    Query bound = QueryParameters.bind(query, values);
    if (bound.isSelectType() && ending.equals("ttl")) {
      RequestNotes.of(request).wantTableAsGraph();
    } else if ((bound.isConstructType() || bound.isDescribeType()) && !ending.equals("ttl")) {
      Problem.send(response, 404, query.name() + " gives a graph: ask for .ttl");
      return;
    }
    String name = query.name() + "." + ending;
    response.setHeader("Content-Disposition", "inline; filename=\"" + name + "\"");
    response.setHeader(
        "Link",
        "<%s>; rel=\"describedby\""
            .formatted(PublicAddress.of(request).whole("/api/queries/" + query.name())));
    sparql.answer(request, response, bound.serialize(), TYPES.get(ending), Problem::send);
  }
}
