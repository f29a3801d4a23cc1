package org.pqgraph.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pqgraph.names.Candidate;
import org.pqgraph.names.Kind;
import org.pqgraph.names.NameIndex;
import org.pqgraph.names.Named;

/**
 * One query of a batch.
 *
 * @param name the name to match, or absent where only properties are given
 * @param kinds what it may be; empty for anything
 * @param limit how many candidates at most
 * @param properties what else is known of it
 */
record ReconciliationQuery(
    Optional<String> name, Set<Kind> kinds, int limit, List<Property> properties) {

  /** A detail by its word, and the texts or identifiers that it may have. */
  record Property(String word, List<String> values) {}

  /** A candidate; a certain one is the only one whose name and details agree. */
  record Match(Named named, double score, boolean isCertain) {}

  /** The query cannot be understood; the message says why. */
  static final class Malformed extends Exception {
    Malformed(String message) {
      super(message);
    }
  }

  private static final int USUAL_LIMIT = 5;
  private static final int MOST = 50;
  private static final double CERTAIN = 95;

  /** What a detail that is known to differ takes from a candidate's score. */
  private static final double DIFFERS = 20;

  static ReconciliationQuery of(String key, JsonNode json) throws Malformed {
    if (!json.isObject()) {
      throw new Malformed("query \"" + key + "\" is no object");
    }
    Optional<String> name =
        json.path("query").isTextual()
            ? Optional.of(json.path("query").asText()).filter(text -> !text.isBlank())
            : Optional.empty();
    List<Property> properties = new ArrayList<>();
    for (JsonNode property : json.path("properties")) {
      if (!property.path("pid").isTextual() || !property.has("v")) {
        throw new Malformed("query \"" + key + "\" has a property without \"pid\" or \"v\"");
      }
      properties.add(new Property(property.path("pid").asText(), values(property.path("v"))));
    }
    if (!json.path("query").isTextual() && properties.isEmpty()) {
      throw new Malformed("query \"" + key + "\" has neither \"query\" nor \"properties\"");
    }
    int limit = json.path("limit").isNumber() ? json.path("limit").asInt() : USUAL_LIMIT;
    return new ReconciliationQuery(
        name, kinds(key, json.path("type")), Math.clamp(limit, 1, MOST), properties);
  }

  private static Set<Kind> kinds(String key, JsonNode type) throws Malformed {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String id : values(type)) {
      kinds.add(
          Kind.of(id)
              .orElseThrow(
                  () ->
                      new Malformed(
                          "query \"%s\" asks for the type \"%s\"; there are Member, AnsweringBody, GovernmentBody, Organization and Post"
                              .formatted(key, id))));
    }
    return kinds;
  }

  /** One value or several, each as a text, or as an object with the identifier of a thing. */
  private static List<String> values(JsonNode node) {
    List<String> values = new ArrayList<>();
    for (JsonNode value : node.isArray() ? node : List.of(node)) {
      String text = value.isObject() ? value.path("id").asText() : value.asText();
      if (!text.isBlank()) {
        values.add(text.strip());
      }
    }
    return values;
  }

  List<Match> run(NameIndex names, String base) {
    if (name.isEmpty()) {
      return List.of();
    }
    // More than asked for: details may put a lower candidate first.
    List<Match> matches =
        names.find(name.get(), kinds, MOST).stream()
            .map(candidate -> weighed(candidate, base))
            .sorted((a, b) -> Double.compare(b.score(), a.score()))
            .toList();
    boolean isClear =
        !matches.isEmpty()
            && matches.getFirst().score() >= CERTAIN
            && (matches.size() == 1 || matches.get(1).score() < CERTAIN);
    List<Match> result = new ArrayList<>(matches.subList(0, Math.min(limit, matches.size())));
    if (isClear) {
      Match first = result.getFirst();
      result.set(0, new Match(first.named(), first.score(), true));
    }
    return result;
  }

  private Match weighed(Candidate candidate, String base) {
    double score = candidate.score();
    for (Property property : properties) {
      List<String> known = candidate.named().details().getOrDefault(property.word(), List.of());
      boolean agrees =
          property.values().stream()
              .anyMatch(
                  value ->
                      known.stream()
                          .anyMatch(
                              detail ->
                                  detail.equals(base + value)
                                      || detail
                                          .toLowerCase(Locale.ROOT)
                                          .equals(value.toLowerCase(Locale.ROOT))));
      // What is not known of a candidate speaks neither for it nor against it.
      if (!known.isEmpty() && !property.values().isEmpty() && !agrees) {
        score -= DIFFERS;
      }
    }
    return new Match(candidate.named(), Math.max(0, score), false);
  }
}
