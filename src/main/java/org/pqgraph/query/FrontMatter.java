package org.pqgraph.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The front matter of a query file: the lines at its top that begin with {@code #+} hold YAML with
 * a title, a description and parameters. To SPARQL they are comments, so that the file runs in any
 * engine as it stands.
 */
final class FrontMatter {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String MARK = "#+";

  private FrontMatter() {}

  /**
   * @throws QueryException if the front matter is missing, is no YAML or lacks a title, a
   *     description or a parameter's name or type
   */
  static LibraryQuery read(String name, String text) {
    String yaml =
        text.lines()
            .takeWhile(line -> line.startsWith(MARK))
            .map(FrontMatter::content)
            .collect(Collectors.joining("\n"));
    JsonNode root;
    try {
      root = YAML.readTree(yaml);
    } catch (JsonProcessingException e) {
      throw new QueryException(
          "%s.rq: the front matter is not YAML: %s".formatted(name, e.getOriginalMessage()));
    }
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode parameter : root.path("parameters")) {
      parameters.add(parameter(name, parameter));
    }
    return new LibraryQuery(
        name, required(name, root, "title"), required(name, root, "description"), parameters, text);
  }

  private static String content(String line) {
    String rest = line.substring(MARK.length());
    return rest.startsWith(" ") ? rest.substring(1) : rest;
  }

  private static Parameter parameter(String query, JsonNode node) {
    String type = required(query, node, "type");
    try {
      return new Parameter(
          required(query, node, "name"),
          Parameter.Type.valueOf(type.toUpperCase(Locale.ROOT)),
          required(query, node, "description"),
          optional(node, "default"),
          optional(node, "example"));
    } catch (IllegalArgumentException e) {
      throw new QueryException(
          "%s.rq: no parameter type \"%s\"; there are string, integer, date and iri"
              .formatted(query, type));
    }
  }

  private static String required(String query, JsonNode node, String field) {
    return optional(node, field)
        .filter(value -> !value.isBlank())
        .orElseThrow(
            () ->
                new QueryException(
                    "%s.rq: the front matter (lines beginning with #+) lacks \"%s\""
                        .formatted(query, field)));
  }

  private static Optional<String> optional(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull()
        ? Optional.of(value.asText().strip())
        : Optional.empty();
  }
}
