package org.pqgraph.query;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.util.FmtUtils;

/**
 * The text of a library query with its parameters' values in place, for a person to read, change
 * and run elsewhere: its lines and remarks stay as they were written.
 */
public final class QueryText {

  /** A remark, a string or an IRI, which stay as they are, or a variable (SPARQL 1.1, 19.8). */
  private static final Pattern TOKEN =
      Pattern.compile(
          "#[^\\n]*|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'"
              + "|<[^<>\"{}|^`\\\\\\x00-\\x20]*>|[?$](\\w+)");

  private static final Pattern LAST_LIMIT = Pattern.compile("\\nLIMIT \\d+\\s*$");

  private QueryText() {}

  /**
   * The text that asks what {@link QueryParameters#bind(LibraryQuery, Map)} asks, without the front
   * matter.
   *
   * @throws QueryException as that does
   */
  public static String of(LibraryQuery library, Map<String, String> values) {
    Query bound = QueryParameters.bind(library, values);
    String text =
        library
            .text()
            .lines()
            .filter(line -> !line.startsWith("#+"))
            .collect(Collectors.joining("\n", "", "\n"));
    for (Parameter parameter : library.parameters()) {
      if (!parameter.name().equals(Parameter.LIMIT)) {
        text = with(text, parameter, values, bound.getPrefixMapping());
      }
    }
    if (bound.hasLimit()) {
      text = LAST_LIMIT.matcher(text).replaceFirst("\n") + "LIMIT " + bound.getLimit() + "\n";
    }
    return asksFor(text, bound) ? text : bound.serialize();
  }

  private static String with(
      String text, Parameter parameter, Map<String, String> values, PrefixMapping prefixes) {
    Optional<Node> term =
        Optional.ofNullable(values.get(parameter.name()))
            .or(parameter::defaultValue)
            .flatMap(value -> TypedValue.of(parameter.type(), value));
    if (term.isEmpty()) {
      return text;
    }
    String written = FmtUtils.stringForNode(term.get(), prefixes);
    return TOKEN
        .matcher(text)
        .replaceAll(
            token ->
                Matcher.quoteReplacement(
                    parameter.name().equals(token.group(1)) ? written : token.group()));
  }

  /** Whether the text is the query: a variable that is also a column cannot be written over. */
  private static boolean asksFor(String text, Query bound) {
    try {
      return QueryFactory.create(text, Syntax.syntaxSPARQL_11).equals(bound);
    } catch (org.apache.jena.query.QueryException e) {
      return false;
    }
  }
}
