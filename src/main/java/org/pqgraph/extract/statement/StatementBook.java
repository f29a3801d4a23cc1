package org.pqgraph.extract.statement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.pqgraph.knowledge.KnowledgeFolder;

/** The rules of {@code rules/statements/}, their patterns compiled. */
public final class StatementBook {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .registerModule(new Jdk8Module())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private static final KnowledgeFolder FOLDER = new KnowledgeFolder("rules/statements");
  private static final String MACROS = "macros.yaml";
  private static final Pattern MACRO = Pattern.compile("\\{([A-Z]{2,})\\}");

  /**
   * One file.
   *
   * @param macros parts of patterns by name, beside those of macros.yaml; one may hold those before
   * @param rules the rules, in the order in which they are tried
   */
  record Book(
      LinkedHashMap<String, String> macros,
      @JsonProperty(required = true) List<StatementRule> rules) {}

  /** A rule ready to run. */
  record Compiled(
      StatementRule rule, Pattern pattern, Optional<Pattern> subject, Optional<Pattern> unless) {}

  private final List<Compiled> rules;
  private final Map<String, String> keys;

  private StatementBook(List<Compiled> rules) {
    this.rules = List.copyOf(rules);
    this.keys =
        rules.stream()
            .map(Compiled::rule)
            .collect(Collectors.toUnmodifiableMap(StatementRule::id, StatementRule::key));
  }

  /**
   * The key of a rule whose finding is code and not a pattern.
   *
   * @throws IllegalStateException where no file has the rule
   */
  String key(String id) {
    String key = keys.get(id);
    if (key == null) {
      throw new IllegalStateException("rules/statements: no rule " + id);
    }
    return key;
  }

  /** The rules in the jar. */
  static StatementBook load() {
    Map<String, String> common = new LinkedHashMap<>();
    read(MACROS).macros().forEach((name, part) -> common.put(name, expand(MACROS, part, common)));
    List<Compiled> rules = new ArrayList<>();
    for (String file : FOLDER.files(".yaml")) {
      Book book = read(file);
      Map<String, String> macros = new LinkedHashMap<>(common);
      if (book.macros() != null && !file.equals(MACROS)) {
        book.macros().forEach((name, part) -> macros.put(name, expand(file, part, macros)));
      }
      for (StatementRule rule : book.rules()) {
        String where = file + ", " + rule.id();
        rules.add(
            new Compiled(
                rule,
                compile(where, rule.pattern(), macros),
                rule.subject().map(subject -> compile(where, subject, macros)),
                rule.unless().map(unless -> compile(where, unless, macros))));
      }
    }
    return new StatementBook(rules);
  }

  List<Compiled> making(String what) {
    return rules.stream().filter(rule -> rule.rule().makes().equals(what)).toList();
  }

  /** All rules as their files give them. */
  public static List<StatementRule> rules() {
    return load().rules.stream().map(Compiled::rule).toList();
  }

  private static Book read(String file) {
    try (InputStream in = FOLDER.open(file)) {
      return YAML.readValue(in, Book.class);
    } catch (IOException e) {
      throw new UncheckedIOException("rules/statements/" + file + ": " + e.getMessage(), e);
    }
  }

  private static Pattern compile(String where, String pattern, Map<String, String> macros) {
    try {
      return Pattern.compile(expand(where, pattern, macros));
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException("rules/statements/" + where + ": " + e.getMessage(), e);
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
                    "rules/statements/" + where + ": no macro {" + found.group(1) + "} above");
              }
              return Matcher.quoteReplacement(part);
            });
  }
}
