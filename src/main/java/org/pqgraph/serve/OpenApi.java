package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pqgraph.query.LibraryQuery;
import org.pqgraph.query.Parameter;
import org.pqgraph.query.QueryLibrary;

/**
 * {@code /openapi.json}: the programming interface in <a
 * href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1</a>, made from the query library, so
 * that each of its queries is an operation with its own parameters.
 */
final class OpenApi extends ReadServlet {

  private static final String VERSION =
      Optional.ofNullable(OpenApi.class.getPackage().getImplementationVersion()).orElse("0");

  private final transient ReleaseStore store;
  private final transient QueryLibrary library;

  OpenApi(ReleaseStore store, QueryLibrary library) {
    this.store = store;
    this.library = library;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (var lease = store.lease()) {
      if (!CacheHeaders.isUnchanged(lease.release(), request, response)) {
        Json.send(response, description(PublicAddress.of(request).whole("")));
      }
    }
  }

  private Map<String, Object> description(String server) {
    Map<String, Object> paths = new LinkedHashMap<>();
    paths.put(
        "/api/queries", get("listQueries", "The query library", "library", List.of(), json()));
    paths.put(
        "/api/queries/{name}",
        get(
            "describeQuery",
            "One query of the library, with its SPARQL",
            "library",
            List.of(parameter("name", "path", "a query's name", names())),
            json()));
    for (String name : library.names()) {
      paths.put("/api/queries/" + name + ".{format}", query(library.get(name)));
    }
    paths.put(
        "/search.json",
        get(
            "searchQuestions",
            "Questions by their words",
            "library",
            SearchApi.parameters(),
            json()));
    paths.put("/sparql", sparql());
    paths.put(
        "/downloads.json",
        get(
            "downloads",
            "Dumps of the releases, and the patches between them",
            "service",
            List.of(),
            json()));
    paths.put(
        "/ldes",
        get(
            "eventStream",
            "What happened to questions, as a Linked Data Event Stream",
            "service",
            List.of(),
            rdf()));
    paths.put(
        "/ldes/{page}",
        get(
            "eventStreamPage",
            "A page of the event stream, which never changes",
            "service",
            List.of(
                parameter(
                    "page", "path", "a page that the stream names", object("type", "string"))),
            rdf()));
    paths.put(
        "/health",
        get("health", "Whether the service runs", "service", List.of(), content("text/plain")));
    return object(
        "openapi",
        "3.1.1",
        "info",
        object(
            "title",
            "Parliamentary written questions as a graph",
            "version",
            VERSION,
            "description",
            "Questions that members of both Houses of the UK Parliament put in writing, the"
                + " answers, and what the answers state. Each result follows from one release of"
                + " the data; its ETag tells when that has changed.",
            "license",
            object(
                "name",
                "Open Parliament Licence v3.0",
                "url",
                "https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/")),
        "servers",
        List.of(object("url", server)),
        "tags",
        List.of(
            object("name", "library", "description", "Queries that people often ask"),
            object("name", "sparql", "description", "Queries of your own"),
            object("name", "service", "description", "How the service does")),
        "paths",
        paths,
        "components",
        object(
            "responses",
            object("Problem", problem()),
            "schemas",
            object("Problem", problemSchema())),
        "security",
        List.of());
  }

  private Map<String, Object> names() {
    return object("type", "string", "enum", List.copyOf(library.names()));
  }

  private static Map<String, Object> query(LibraryQuery query) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(
        parameter(
            "format",
            "path",
            "csv and tsv are tables, json is SPARQL results, ttl is RDF",
            object("type", "string", "enum", List.of("csv", "tsv", "json", "ttl"))));
    for (Parameter parameter : LibraryQueries.parameters(query)) {
      parameters.add(parameter(parameter));
    }
    Map<String, Object> content = new LinkedHashMap<>();
    for (String ending : List.of("csv", "tsv", "json", "ttl")) {
      content.put(
          LibraryQueries.TYPES.get(ending),
          object("schema", object("type", ending.equals("json") ? "object" : "string")));
    }
    Map<String, Object> item =
        get(operationId(query.name()), query.title(), "library", parameters, content);
    @SuppressWarnings("unchecked")
    Map<String, Object> operation = (Map<String, Object>) item.get("get");
    operation.put("description", query.description());
    return item;
  }

  /** "answer-times" as "answerTimes". */
  private static String operationId(String name) {
    StringBuilder id = new StringBuilder();
    for (String word : name.split("-", -1)) {
      id.append(id.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)))
          .append(word.substring(1));
    }
    return id.toString();
  }

  private static Map<String, Object> parameter(Parameter parameter) {
    Map<String, Object> schema =
        switch (parameter.type()) {
          case STRING -> object("type", "string");
          case INTEGER -> object("type", "integer", "minimum", 0);
          case DATE -> object("type", "string", "format", "date");
          case IRI -> object("type", "string", "format", "iri");
        };
    parameter
        .defaultValue()
        .filter(value -> parameter.type() != Parameter.Type.INTEGER || !value.isEmpty())
        .ifPresent(value -> schema.put("default", typed(parameter, value)));
    Map<String, Object> described =
        parameter(parameter.name(), "query", parameter.description(), schema);
    described.put("required", parameter.isRequired());
    parameter.example().ifPresent(value -> described.put("example", typed(parameter, value)));
    return described;
  }

  private static Object typed(Parameter parameter, String value) {
    return parameter.type() == Parameter.Type.INTEGER ? (Object) Long.valueOf(value) : value;
  }

  private static Map<String, Object> sparql() {
    Map<String, Object> text = object("type", "string");
    Map<String, Object> results = new LinkedHashMap<>();
    for (String type :
        List.of(
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values",
            "text/turtle",
            "application/n-triples",
            "application/ld+json",
            "application/rdf+xml")) {
      results.put(
          type, object("schema", object("type", type.endsWith("json") ? "object" : "string")));
    }
    Map<String, Object> graphs = object("type", "array", "items", text);
    List<Object> dataset =
        List.of(
            parameter("default-graph-uri", "query", "graphs to take as the default graph", graphs),
            parameter("named-graph-uri", "query", "named graphs to ask", graphs));
    List<Object> all = new ArrayList<>();
    Map<String, Object> query = parameter("query", "query", "a query in SPARQL 1.1", text);
    query.put("example", "SELECT * { ?s ?p ?o } LIMIT 10");
    all.add(query);
    all.addAll(dataset);
    Map<String, Object> item =
        get(
            "queryByGet",
            "A query; without one, the service's description",
            "sparql",
            all,
            results);
    Map<String, Object> post = operation("queryByPost", "A query", "sparql", dataset, results);
    post.put(
        "requestBody",
        object(
            "required",
            true,
            "content",
            object(
                "application/sparql-query",
                object("schema", text),
                "application/x-www-form-urlencoded",
                object(
                    "schema",
                    object(
                        "type",
                        "object",
                        "properties",
                        object("query", text),
                        "required",
                        List.of("query"))))));
    item.put("post", post);
    return item;
  }

  private static Map<String, Object> get(
      String id, String summary, String tag, List<?> parameters, Map<String, Object> content) {
    return object("get", operation(id, summary, tag, parameters, content));
  }

  private static Map<String, Object> operation(
      String id, String summary, String tag, List<?> parameters, Map<String, Object> content) {
    Map<String, Object> operation =
        object("operationId", id, "summary", summary, "tags", List.of(tag));
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    Object refused = object("$ref", "#/components/responses/Problem");
    operation.put(
        "responses",
        object(
            "200",
            object("description", "what was asked for", "content", content),
            "304",
            object("description", "the client has it already"),
            "4XX",
            refused,
            "503",
            refused));
    return operation;
  }

  static Map<String, Object> parameter(
      String name, String in, String description, Map<String, Object> schema) {
    Map<String, Object> parameter =
        object("name", name, "in", in, "description", description, "schema", schema);
    if (in.equals("path")) {
      parameter.put("required", true);
    }
    return parameter;
  }

  private static Map<String, Object> json() {
    return object("application/json", object("schema", object("type", "object")));
  }

  private static Map<String, Object> rdf() {
    Map<String, Object> content = new LinkedHashMap<>();
    for (Form form : List.of(Form.TURTLE, Form.JSON_LD, Form.N_TRIPLES, Form.RDF_XML)) {
      content.putAll(content(form.mediaType()));
    }
    return content;
  }

  private static Map<String, Object> content(String type) {
    return object(type, object("schema", object("type", "string")));
  }

  private static Map<String, Object> problem() {
    return object(
        "description",
        "what is wrong and the way out; plain text at /sparql",
        "content",
        object(
            Problem.TYPE,
            object("schema", object("$ref", "#/components/schemas/Problem")),
            "text/plain",
            object("schema", object("type", "string"))));
  }

  private static Map<String, Object> problemSchema() {
    return object(
        "type",
        "object",
        "properties",
        object(
            "type", object("type", "string"),
            "title", object("type", "string"),
            "status", object("type", "integer"),
            "detail", object("type", "string"),
            "parameter", object("type", "string", "description", "the query parameter at fault")));
  }

  /** A JSON object of names and values in turn. */
  private static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return object;
  }
}
