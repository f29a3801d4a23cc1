package org.pqgraph.extract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pqgraph.extract.statement.StatementBook;
import org.pqgraph.extract.statement.StatementRule;
import org.pqgraph.knowledge.KnowledgeFolder;

/** The rules of extraction, read from the YAML files of {@code rules/}. */
public final class RuleBook {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .registerModule(new Jdk8Module())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private static final KnowledgeFolder FOLDER = new KnowledgeFolder("rules");
  private static final String VOCABULARY = "vocabulary.yaml";

  private final Vocabulary vocabulary;
  private final List<Rule> rules;

  private RuleBook(Vocabulary vocabulary, List<Rule> rules) {
    this.vocabulary = vocabulary;
    this.rules = List.copyOf(rules);
  }

  /** The rules in the jar. */
  public static RuleBook load() {
    List<Rule> rules = new ArrayList<>();
    for (String file : FOLDER.files(".yaml")) {
      if (!file.equals(VOCABULARY)
          && !file.equals(BodyWords.FILE)
          && !file.equals(CitationRules.FILE)
          && !file.equals(Wordings.FILE)) {
        rules.addAll(Arrays.asList(read(file, Rule[].class)));
      }
    }
    return new RuleBook(read(VOCABULARY, Vocabulary.class), rules);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** All rules, in the order of the files. */
  public List<Rule> rules() {
    return rules;
  }

  /**
   * All rules, with those for citations and statements as {@link Rule}s too, to be listed and
   * described: the patterns of the latter are of another language.
   */
  public static List<Rule> described() {
    List<Rule> all = new ArrayList<>(load().rules());
    CitationRules.load().rules().forEach(compiled -> all.add(described(compiled.rule())));
    StatementBook.rules().forEach(rule -> all.add(described(rule)));
    return all;
  }

  private static Rule described(CitationRules.Rule rule) {
    return new Rule(
        rule.id(),
        rule.version(),
        rule.catches(),
        "citation of a " + rule.makes(),
        Optional.empty(),
        rule.triggers(),
        List.of(rule.pattern()),
        List.of(),
        List.of(),
        rule.examples().stream()
            .map(e -> new Rule.Example(e.text(), Optional.empty(), e.said(), e.gives()))
            .toList());
  }

  private static Rule described(StatementRule rule) {
    return new Rule(
        rule.id(),
        rule.version(),
        rule.catches(),
        switch (rule.makes()) {
          case "noPlans" -> "statement of no plans";
          case "asked", "outcome", "result" -> "outcome of a question for a quantity";
          default -> rule.makes();
        },
        rule.kind(),
        rule.triggers(),
        rule.pattern().isEmpty() ? List.of() : List.of(rule.pattern()),
        rule.unless().map(List::of).orElse(List.of()),
        List.of(),
        rule.examples().stream()
            .map(e -> new Rule.Example(e.text(), e.question(), e.answered(), e.gives()))
            .toList());
  }

  /** The rules that make something. */
  List<Rule> making(Predicate<String> what) {
    return rules.stream().filter(rule -> what.test(rule.makes())).toList();
  }

  private static <T> T read(String file, Class<T> type) {
    try (InputStream in = FOLDER.open(file)) {
      return YAML.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("rules/" + file + ": " + e.getMessage(), e);
    }
  }
}
