package org.pqgraph.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.query.DatasetFactory;
import org.pqgraph.extract.Rule;
import org.pqgraph.extract.RuleBook;
import org.pqgraph.query.Parameter;
import org.pqgraph.query.QueryLibrary;
import org.pqgraph.query.QueryParameters;
import org.pqgraph.query.QueryRunner;
import org.pqgraph.release.Releases;
import org.pqgraph.release.StoreReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pqgraph rules}. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description =
        "Lists the rules of extraction, with what each found in the current release where there is one.",
    footer = {
      "",
      "Places are matches in texts, claims the different facts that they state. A rule that was changed since the release was",
      "built counts by its old version, shown without a description. docs/writing-rules.md tells how to add a rule.",
      "",
      "Examples:",
      "  pqgraph rules",
      "  pqgraph rules --format json"
    })
final class RulesCommand implements Callable<Integer> {
  /** How a result is printed. */
  enum Format {
    TABLE,
    CSV,
    JSON
  }

  @Mixin private ReleasesOption releases;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json (default: ${DEFAULT-VALUE}).")
  private Format format;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private record Hits(String places, String claims) {}

  @Override
  public Integer call() throws IOException {
    Optional<Path> release = new Releases(releases.folder).current();
    Map<String, Hits> hits = new LinkedHashMap<>();
    if (release.isPresent()) {
      hits.putAll(hits(release.get()));
    } else {
      spec.commandLine()
          .getErr()
          .println("pqgraph: no release in " + releases.folder + ": rules are listed without hits");
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Rule rule : RuleBook.described()) {
      String key = rule.id() + "/" + rule.version();
      rows.add(row(key, rule.makes(), rule.examples().size(), rule.catches(), hits.remove(key)));
    }
    hits.forEach((key, found) -> rows.add(row(key, "", 0, "", found)));
    print(rows);
    return 0;
  }

  private static Map<String, Object> row(
      String rule, String makes, int examples, String catches, Hits hits) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("rule", rule);
    row.put("makes", makes);
    row.put("examples", examples);
    row.put("places", hits == null ? "0" : hits.places());
    row.put("claims", hits == null ? "0" : hits.claims());
    row.put("catches", catches);
    return row;
  }

  private static Map<String, Hits> hits(Path release) throws IOException {
    try (StoreReader store = StoreReader.open(release)) {
      Map<String, Hits> hits = new LinkedHashMap<>();
      new QueryRunner(DatasetFactory.wrap(store.graph()))
          .rows(
              QueryParameters.bind(
                  QueryLibrary.load().get("rule-hits"), Map.of(Parameter.TIER, "likely")))
          .forEach(
              row ->
                  hits.put(
                      row.get("rule").replaceFirst(".*/id/rule/", ""),
                      new Hits(row.get("places"), row.get("claims"))));
      return hits;
    }
  }

  private void print(List<Map<String, Object>> rows) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case JSON ->
          out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(rows));
      case CSV -> {
        out.println("rule,makes,examples,places,claims,catches");
        rows.forEach(
            row ->
                out.println(
                    String.join(",", row.values().stream().map(RulesCommand::csv).toList())));
      }
      case TABLE -> {
        out.printf(
            "%-32s %-20s %8s %8s %8s  %s%n",
            "rule", "makes", "examples", "places", "claims", "catches");
        rows.forEach(row -> out.printf("%-32s %-20s %8s %8s %8s  %s%n", row.values().toArray()));
      }
    }
  }

  private static String csv(Object value) {
    String text = value.toString();
    return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
