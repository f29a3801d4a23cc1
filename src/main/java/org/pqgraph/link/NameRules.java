package org.pqgraph.link;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Set;

/**
 * How names are compared.
 *
 * @param methods ways in which two names go together
 * @param days what the first days of both sides are worth
 * @param most the share of words that names must have in common, 0 to 1
 * @param lightWords words that may be missing
 * @param tellingWords words that both sides have, or neither
 */
record NameRules(
    Map<String, Method> methods,
    Map<String, Double> days,
    double most,
    @JsonProperty("light-words") Set<String> lightWords,
    @JsonProperty("telling-words") Set<String> tellingWords) {
  /**
   * A way in which two names go together.
   *
   * @param score what it is worth, 0 to 1
   * @param threshold the least score, after the days, of which a link is made; above 1 for never
   */
  record Method(double score, double threshold) {}
}
