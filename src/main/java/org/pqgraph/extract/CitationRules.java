package org.pqgraph.extract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.pqgraph.knowledge.KnowledgeFolder;

/** The rules of {@code rules/citations.yaml}, their patterns compiled. */
final class CitationRules {
  /** The file's name; its patterns are of another kind than those of the other rules. */
  static final String FILE = "citations.yaml";

  private static final Pattern MACRO = Pattern.compile("\\{([A-Z]{2,})\\}");

  /**
   * The file as it stands.
   *
   * @param macros parts of patterns by name; one may hold those before it
   * @param notBills titles before "Bill" that name none
   * @param rules the rules, in the order in which they are tried
   */
  record Book(
      @JsonProperty(required = true) LinkedHashMap<String, String> macros,
      @JsonProperty(required = true) Set<String> notBills,
      @JsonProperty(required = true) List<Rule> rules) {}

  /**
   * One rule.
   *
   * @param id its name
   * @param version grows when it catches something else than before
   * @param catches one sentence on what it catches
   * @param in question, answer or both
   * @param makes question, statement, column, act, bill, paper, page or deposit
   * @param link pursuantTo, refersTo or cites
   * @param triggers character sequences of which one must stand in the text
   * @param after what must stand before the match in its sentence
   * @param pattern what to find
   * @param examples texts with what the rules find in them
   */
  record Rule(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) int version,
      @JsonProperty(required = true) String catches,
      @JsonProperty(required = true) String in,
      @JsonProperty(required = true) String makes,
      @JsonProperty(required = true) String link,
      @JsonProperty(required = true) List<String> triggers,
      Optional<String> after,
      @JsonProperty(required = true) String pattern,
      @JsonProperty(required = true) List<Example> examples) {}

  /**
   * A text and what all the rules find in it.
   *
   * @param text the text
   * @param in question or answer; without it, an answer
   * @param said the day of the text, where it matters
   * @param gives what is found, each as "link | what | quote"
   */
  record Example(
      @JsonProperty(required = true) String text,
      Optional<String> in,
      Optional<String> said,
      @JsonProperty(required = true) List<String> gives) {}

  /** A rule ready to run. */
  record Compiled(Rule rule, Pattern pattern, Optional<Pattern> after) {}

  private final Book book;
  private final List<Compiled> rules;
  private final Pattern date;

  private CitationRules(Book book) {
    this.book = book;
    Map<String, String> macros = new LinkedHashMap<>();
    book.macros().forEach((name, part) -> macros.put(name, expand(name, part, macros)));
    date = Pattern.compile(expand("DATE", "{DATE}", macros));
    rules =
        book.rules().stream()
            .map(
                rule ->
                    new Compiled(
                        rule,
                        compile(rule.id(), rule.pattern(), macros),
                        (rule.after() == null ? Optional.<String>empty() : rule.after())
                            .map(after -> compile(rule.id(), after, macros))))
            .toList();
  }

  static CitationRules load() {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory()).registerModule(new Jdk8Module());
    try (InputStream in = new KnowledgeFolder("rules").open(FILE)) {
      return new CitationRules(yaml.readValue(in, Book.class));
    } catch (IOException e) {
      throw new UncheckedIOException("rules/" + FILE + ": " + e.getMessage(), e);
    }
  }

  List<Compiled> rules() {
    return rules;
  }

  Set<String> notBills() {
    return book.notBills();
  }

  /** A day as texts write it. */
  Pattern date() {
    return date;
  }

  private static Pattern compile(String rule, String pattern, Map<String, String> macros) {
    try {
      return Pattern.compile(expand(rule, pattern, macros));
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException("rules/" + FILE + ", " + rule + ": " + e.getMessage(), e);
    }
  }

  private static String expand(String where, String pattern, Map<String, String> macros) {
    return MACRO
        .matcher(pattern)
        .replaceAll(
            found -> {
              String part = macros.get(found.group(1));
              if (part == null) {
                throw new IllegalStateException(
                    "rules/" + FILE + ", " + where + ": no macro {" + found.group(1) + "} above");
              }
              return java.util.regex.Matcher.quoteReplacement(part);
            });
  }
}
