package org.pqgraph.extract.statement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * A rule of {@code rules/statements/} as its file gives it.
 *
 * @param id its name, in lower case with hyphens
 * @param version grows when it catches something else than before
 * @param catches one sentence on what it catches
 * @param makes commitment, noPlans, responsibility, pointer, contact, asked, outcome or figure
 * @param kind the notation of the kind of what it makes, or the act of a commitment
 * @param triggers character sequences of which one must stand in the sentence, in lower case
 * @param subject what the words before the match, back to the start of their clause, must be
 * @param pattern what to find in a sentence
 * @param unless what must stand neither in the match nor before it in the sentence
 * @param examples texts with what the rule finds in them; those that give nothing must not match
 */
public record StatementRule(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) String catches,
    @JsonProperty(required = true) String makes,
    Optional<String> kind,
    @JsonProperty(required = true) List<String> triggers,
    Optional<String> subject,
    @JsonProperty(required = true) String pattern,
    Optional<String> unless,
    @JsonProperty(required = true) List<Example> examples) {
  public StatementRule {
    kind = kind == null ? Optional.empty() : kind;
    subject = subject == null ? Optional.empty() : subject;
    unless = unless == null ? Optional.empty() : unless;
    triggers = List.copyOf(triggers);
    examples = List.copyOf(examples);
  }

  /** Its name and version, as places name the rule that found them: "no-plans/1". */
  String key() {
    return id + "/" + version;
  }

  /**
   * A text and what the rule finds in it.
   *
   * @param text the answer's text
   * @param question the question's text, where it matters
   * @param answered the day of the answer, where it matters
   * @param gives what is found, each as "subject | value | quote"
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
