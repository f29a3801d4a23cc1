package org.pqgraph.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Gives a query's parameters their values. A value replaces a variable in the parsed query, so that
 * no value can change what the query is.
 */
public final class QueryParameters {
  private QueryParameters() {}

  /**
   * Binds a query of the library. Parameters without a value get their default.
   *
   * @param values by parameter name, as typed by a person
   * @throws QueryException if a value is missing or not of its type, or a parameter is unknown
   */
  public static Query bind(LibraryQuery library, Map<String, String> values) {
    Set<String> known =
        library.parameters().stream()
            .map(Parameter::name)
            .collect(Collectors.toCollection(TreeSet::new));
    known.add(Parameter.LIMIT);
    known.add(Parameter.TIER);
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw fault(
            name,
            "%s has no parameter \"%s\"; it has: %s"
                .formatted(library.name(), name, String.join(", ", known)));
      }
    }
    Map<Var, Node> terms = new HashMap<>();
    Optional<String> limit = Optional.ofNullable(values.get(Parameter.LIMIT));
    for (Parameter parameter : library.parameters()) {
      String value =
          Optional.ofNullable(values.get(parameter.name()))
              .or(parameter::defaultValue)
              .orElseThrow(
                  () ->
                      fault(
                          parameter,
                          "%s needs a value for %s"
                              .formatted(library.name(), described(parameter))));
      if (parameter.name().equals(Parameter.LIMIT)) {
        limit = Optional.of(value);
      } else {
        Node term =
            TypedValue.of(parameter.type(), value)
                .orElseThrow(
                    () ->
                        fault(
                            parameter,
                            "%s: \"%s\" is no value for %s"
                                .formatted(library.name(), value, described(parameter))));
        terms.put(Var.alloc(parameter.name()), term);
      }
    }
    return reaching(bound(library.name(), library.text(), terms, limit), library.name(), values);
  }

  /**
   * Binds a query of a person's own. A parameter is a variable of the query; a value that reads as
   * a whole number, as a date or, in angle brackets, as an IRI is taken as such, any other as a
   * string. {@code limit} sets the LIMIT, {@code tier} how sure the claims must be.
   *
   * @param text SPARQL 1.1 Query
   * @throws QueryException if the text is not SPARQL, or a parameter is no variable of it
   */
  public static Query bind(String text, Map<String, String> values) {
    Map<Var, Node> terms = new HashMap<>();
    values.forEach((name, value) -> terms.put(Var.alloc(name), TypedValue.guess(value)));
    terms.remove(Var.alloc(Parameter.LIMIT));
    terms.remove(Var.alloc(Parameter.TIER));
    Optional<String> limit = Optional.ofNullable(values.get(Parameter.LIMIT));
    return reaching(bound("the query", text, terms, limit), "the query", values);
  }

  /**
   * With {@code tier=likely}, the query is asked of the union of all graphs, and not of the default
   * graph, in which likely claims are not.
   */
  private static Query reaching(Query query, String name, Map<String, String> values) {
    String tier = values.getOrDefault(Parameter.TIER, "sure");
    if (tier.equals("likely")) {
      ElementGroup all = new ElementGroup();
      all.addElement(new ElementNamedGraph(Quad.unionGraph, query.getQueryPattern()));
      query.setQueryPattern(all);
    } else if (!tier.equals("sure")) {
      throw fault(
          Parameter.TIER,
          "%s: \"%s\" is no value for tier (sure, or likely for both)".formatted(name, tier));
    }
    return query;
  }

  private static Query bound(
      String name, String text, Map<Var, Node> terms, Optional<String> limit) {
    Query query;
    try {
      query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    } catch (org.apache.jena.query.QueryException e) {
      throw fault("%s is not SPARQL 1.1: %s".formatted(name, firstLine(e.getMessage())));
    }
    Set<Var> variables = QueryPattern.of(query).variables();
    for (Var parameter : terms.keySet()) {
      if (!variables.contains(parameter)) {
        throw fault(
            "%s has no variable ?%s to take a value; it has: %s"
                .formatted(
                    name,
                    parameter.getVarName(),
                    variables.stream().map(Var::toString).collect(Collectors.joining(", "))));
      }
    }
    try {
      query = terms.isEmpty() ? query : substituted(query, terms);
    } catch (org.apache.jena.query.QueryException e) {
      throw fault("%s gives a parameter a value of its own: %s".formatted(name, e.getMessage()));
    }
    Query limited = query;
    limit.ifPresent(value -> limited.setLimit(limit(name, value)));
    return limited;
  }

  /**
   * Jena adds a column for each substituted variable; the result keeps the columns that the query
   * names.
   */
  private static Query substituted(Query query, Map<Var, Node> terms) {
    query.resetResultVars();
    Set<Var> columns = new HashSet<>(query.getProjectVars());
    Query substituted = QueryTransformOps.syntaxSubstitute(query, terms);
    terms.keySet().stream()
        .filter(parameter -> !columns.contains(parameter))
        .forEach(substituted.getProject()::remove);
    return substituted;
  }

  /** The parser's message goes on with all that it would have taken. */
  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static long limit(String name, String value) {
    return TypedValue.wholeNumber(value)
        .filter(n -> n >= 0)
        .orElseThrow(
            () ->
                fault(
                    Parameter.LIMIT,
                    "%s: \"%s\" is no value for limit (a whole number of rows, for example 50)"
                        .formatted(name, value)));
  }

  private static String described(Parameter parameter) {
    return "%s (%s, for example \"%s\")"
        .formatted(parameter.name(), parameter.type().form(), parameter.sample());
  }

  private static QueryException fault(Parameter parameter, String reason) {
    String hint = ": -p %s=\"%s\"".formatted(parameter.name(), parameter.sample());
    return new QueryException(parameter.name(), reason, hint);
  }

  private static QueryException fault(String parameter, String reason) {
    return new QueryException(parameter, reason, "");
  }

  private static QueryException fault(String message) {
    return new QueryException(message);
  }
}
