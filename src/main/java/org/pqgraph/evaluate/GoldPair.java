package org.pqgraph.evaluate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;

/**
 * A question with its answer and what a careful reader finds in them: a line of {@code gold.jsonl}.
 *
 * @param source the file name of its document
 * @param answerer the answering member, null where not printed
 * @param question the question's text
 * @param answer the answer's text
 * @param refusal how the answer refuses: a kind, {@code none}, or {@code kind=no} for none after
 *     all
 * @param bodies the bodies that the texts name
 * @param facts what the answer states
 * @param hardNegatives phrases that look like facts and are none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record GoldPair(
    String source,
    String answerer,
    String question,
    String answer,
    String refusal,
    List<GoldBody> bodies,
    List<GoldFact> facts,
    List<HardNegative> hardNegatives) {

  /** A body that the texts name. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record GoldBody(String name, String quote, boolean unnamed, String alias) {}

  /**
   * A fact.
   *
   * @param value what it states, by name: {@code count}, {@code date}, {@code holder} …; {@code
   *     weak} marks what two careful readers could see differently
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record GoldFact(String type, String body, String quote, Map<String, Object> value) {
    boolean isWeak() {
      Object weak = value.get("weak");
      return weak != null && !Boolean.FALSE.equals(weak) && !"".equals(weak);
    }

    /** A value by name; empty where it has none or says "null". */
    String get(String name) {
      Object stated = value.get(name);
      return stated == null || stated.equals("null") ? "" : stated.toString();
    }
  }

  /** A phrase that looks like a fact. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record HardNegative(
      String why,
      @com.fasterxml.jackson.annotation.JsonProperty("not_fact") String notFact,
      String quote) {}

  /** How the answer refuses, {@code none} where it does not. */
  String refusalKind() {
    return refusal.contains("=no") ? "none" : refusal.split("=", 2)[0];
  }

  boolean hasUnnamedBody() {
    return bodies.stream().anyMatch(GoldBody::unnamed);
  }
}
