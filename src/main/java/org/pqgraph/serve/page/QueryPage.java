package org.pqgraph.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.pqgraph.query.LibraryQuery;
import org.pqgraph.query.Parameter;
import org.pqgraph.query.QueryException;
import org.pqgraph.query.QueryParameters;
import org.pqgraph.query.QueryText;

/** Makes the page of a query of the library. */
public final class QueryPage {

  /** Parameters that take a name, and the list that has the names of a release. */
  private static final Map<String, String> CHOICES =
      Map.of("department", "list-departments", "body", "list-bodies");

  private static final int MOST_CHOICES = 500;

  private final PageQueries queries;
  private final Frame frame;
  private final LibraryQuery query;
  private final List<Parameter> parameters;
  private final Map<String, String> values;

  /**
   * @param frame its title is the query's
   * @param parameters what the form asks for
   * @param values what was given, by the parameters' names; none is empty
   */
  public QueryPage(
      PageQueries queries,
      Frame frame,
      LibraryQuery query,
      List<Parameter> parameters,
      Map<String, String> values) {
    this.queries = queries;
    this.frame = frame;
    this.query = query;
    this.parameters = parameters;
    this.values = values;
  }

  /**
   * The page with the query's result.
   *
   * @throws QueryException if a value is missing or wrong
   */
  public QueryView run() {
    Query bound = QueryParameters.bind(query, values);
    List<Row> rows = bound.isSelectType() ? queries.result(bound) : List.of();
    ResultTable table =
        bound.isSelectType()
            ? ResultTable.of(bound.getResultVars(), rows, new Names(frame.site()))
            : ResultTable.NONE;
    List<Chart> charts =
        bound.isSelectType()
            ? ResultChart.of(query.title(), bound, rows, frame.site(), file("csv")).stream()
                .toList()
            : List.of();
    List<Ref> files = new ArrayList<>();
    if (bound.isSelectType()) {
      files.add(new Ref("CSV", file("csv")));
      files.add(new Ref("JSON", file("json")));
    }
    files.add(new Ref("Turtle", file("ttl")));
    return view(
        fields(Optional.empty(), false), "", table, charts, files, QueryText.of(query, values));
  }

  /** The page before its first run: the form, filled with examples. */
  public QueryView ask() {
    return bare(fields(Optional.empty(), true), "");
  }

  /** The page after values with which the query cannot run. */
  public QueryView refuse(QueryException fault) {
    List<QueryView.Field> fields = fields(Optional.of(fault), false);
    boolean atField = fields.stream().anyMatch(QueryView.Field::isWrong);
    return bare(fields, atField ? "" : fault.reason());
  }

  /** The page of a query that was stopped. */
  public QueryView stopped(String why) {
    return bare(fields(Optional.empty(), false), why);
  }

  private QueryView bare(List<QueryView.Field> fields, String trouble) {
    return view(fields, trouble, ResultTable.NONE, List.of(), List.of(), "");
  }

  private QueryView view(
      List<QueryView.Field> fields,
      String trouble,
      ResultTable table,
      List<Chart> charts,
      List<Ref> files,
      String text) {
    String editor = frame.site().at("/query?example=" + query.name());
    return new QueryView(
        frame,
        query.description(),
        fields,
        trouble,
        table,
        charts,
        files,
        text,
        editor + (values.isEmpty() ? "" : "&" + form()));
  }

  private String file(String ending) {
    String path = frame.site().at("/api/queries/" + query.name() + "." + ending);
    return path + (values.isEmpty() ? "" : "?" + form());
  }

  private String form() {
    return QueryString.of(values.entrySet().stream());
  }

  private List<QueryView.Field> fields(Optional<QueryException> fault, boolean withExamples) {
    return parameters.stream().map(parameter -> field(parameter, fault, withExamples)).toList();
  }

  private QueryView.Field field(
      Parameter parameter, Optional<QueryException> fault, boolean withExample) {
    String wrong =
        fault
            .filter(e -> e.parameter().filter(parameter.name()::equals).isPresent())
            .map(QueryException::reason)
            .orElse("");
    String example = parameter.example().orElse("");
    String usual = parameter.defaultValue().orElse(withExample ? example : "");
    return new QueryView.Field(
        parameter.name(),
        ResultTable.heading(parameter.name()),
        parameter.description(),
        wrong.isEmpty() ? type(parameter.type()) : "text",
        values.getOrDefault(parameter.name(), usual),
        example,
        parameter.isRequired(),
        wrong,
        choices(parameter.name()));
  }

  /** A browser drops a value that does not fit the type, so a wrong one is shown as a text. */
  private static String type(Parameter.Type type) {
    return switch (type) {
      case STRING -> "text";
      case INTEGER -> "number";
      case DATE -> "date";
      case IRI -> "url";
    };
  }

  private List<String> choices(String parameter) {
    String list = CHOICES.get(parameter);
    return list == null
        ? List.of()
        : queries.part(list, 0, MOST_CHOICES).stream()
            .map(row -> row.text("name"))
            .filter(name -> !name.isBlank())
            .distinct()
            .toList();
  }
}
