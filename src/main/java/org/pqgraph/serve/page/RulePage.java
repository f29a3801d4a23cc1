package org.pqgraph.serve.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pqgraph.extract.Rule;
import org.pqgraph.extract.RuleBook;

/** Makes the page on a rule: what the program has of it, and what it caught in this release. */
final class RulePage {

  private static final int LENGTH = 40;

  /** Read at the first page on a rule. */
  private static final class Book {
    private static final Map<String, Rule> RULES =
        RuleBook.described().stream()
            .collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity(), (a, b) -> a));
  }

  private RulePage() {}

  static Page of(Pages pages, Thing thing, int number) {
    String[] parts = thing.iri().split("/", -1);
    String id = parts[parts.length - 2];
    String version = parts[parts.length - 1];
    Optional<Rule> rule = Optional.ofNullable(Book.RULES.get(id));
    PageQueries queries = pages.queries();
    String path = pages.names().site().doc(thing.iri()).orElse("");
    Paging paging = Paging.of(queries.count("rule-hits", thing.iri()), LENGTH, number, path);
    return new Page(
        "rule",
        new RuleView(
            pages.frame(
                thing, "Rule " + id, rule.map(Rule::catches).orElse("A rule of extraction.")),
            id,
            version,
            rule.map(known -> Integer.toString(known.version())).orElse(""),
            rule.map(Rule::catches).orElse(""),
            rule.map(known -> Names.words(known.makes())).orElse(""),
            RuleFigures.of(id + "/" + version).orElse(""),
            rule.map(Rule::patterns).orElse(List.of()),
            rule.map(Rule::unless).orElse(List.of()),
            rule.map(Rule::examples).orElse(List.of()).stream()
                .map(example -> new RuleView.Example(example.text(), example.gives()))
                .toList(),
            pages.hits(queries.ask("rule-hits", thing.iri(), paging.offset(), LENGTH)),
            paging));
  }
}
