package org.pqgraph.extract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * A rule of extraction as its file gives it.
 *
 * @param id its name, in lower case with hyphens
 * @param version grows when it catches something else than before
 * @param catches one sentence on what it catches
 * @param makes the kind of fact, mention or refusal it makes
 * @param kind the notation of the fact's kind, where it has one
 * @param triggers words of which one must stand in a sentence before the rule is tried, in lower
 *     case
 * @param patterns what to look for: see docs/writing-rules.md
 * @param unless words that undo a match when they stand in it or shortly before
 * @param after words of which one must stand in the sentence before, where it takes two sentences
 *     to say it; in lower case
 * @param examples texts with what the rule finds in them; those that give nothing must not match
 */
public record Rule(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) String catches,
    @JsonProperty(required = true) String makes,
    Optional<String> kind,
    List<String> triggers,
    List<String> patterns,
    List<String> unless,
    List<String> after,
    @JsonProperty(required = true) List<Example> examples) {
  public Rule {
    kind = kind == null ? Optional.empty() : kind;
    triggers = triggers == null ? List.of() : List.copyOf(triggers);
    patterns = patterns == null ? List.of() : List.copyOf(patterns);
    unless = unless == null ? List.of() : List.copyOf(unless);
    after = after == null ? List.of() : List.copyOf(after);
    examples = List.copyOf(examples);
  }

  /**
   * A text and what the rule finds in it.
   *
   * @param text the answer's text
   * @param question the question's text, where it matters
   * @param answered the day of the answer, where it matters
   * @param gives what is found, each as "subject | value | quote"; empty where the rule must find
   *     nothing
   */
  public record Example(
      @JsonProperty(required = true) String text,
      Optional<String> question,
      Optional<String> answered,
      @JsonProperty(required = true) List<String> gives) {
    public Example {
      question = question == null ? Optional.empty() : question;
      answered = answered == null ? Optional.empty() : answered;
      gives = List.copyOf(gives);
    }
  }
}
