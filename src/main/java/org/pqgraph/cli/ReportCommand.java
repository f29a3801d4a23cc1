package org.pqgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.DatasetFactory;
import org.pqgraph.extract.Rule;
import org.pqgraph.extract.RuleBook;
import org.pqgraph.query.Nearest;
import org.pqgraph.query.Parameter;
import org.pqgraph.query.QueryParameters;
import org.pqgraph.query.QueryRunner;
import org.pqgraph.release.StoreReader;
import org.pqgraph.report.Drawing;
import org.pqgraph.report.Finding;
import org.pqgraph.report.ReviewPage;
import org.pqgraph.report.RuleSample;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pqgraph report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        "Writes one HTML file with a sample of what each rule found, to be read and judged by a person.",
    footer = {
      "",
      "Each finding is shown with its sentence, the words marked. Mark it right, wrong or unsure; at the end of the page the marks",
      "can be copied as CSV. The same release, sample and seed give the same file.",
      "",
      "Examples:",
      "  pqgraph report -o report.html",
      "  pqgraph report --rule met-on --sample 50 --seed 2 -o met-on.html"
    })
final class ReportCommand implements Callable<Integer> {
  private static final int MOST = 1_000;

  private static final String FOUND =
      """
      PREFIX pq: <https://w3id.org/pqgraph/ontology#>
      SELECT ?rule ?evidence ?finding WHERE { ?evidence pq:rule ?rule ; pq:start ?start . ?finding pq:evidence ?evidence }
      """;

  private static final String FINDING =
      """
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX pq: <https://w3id.org/pqgraph/ontology#>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT ?claim ?kind ?about ?stated ?since ?during ?name ?refusal ?text ?start ?quote ?asked ?said ?document ?page
      WHERE {
        ?evidence pq:statedIn ?in ; pq:exact ?quote ; pq:start ?start .
        OPTIONAL { ?in pq:answerTo ?answered }
        BIND(COALESCE(?answered, ?in) AS ?question)
        OPTIONAL { ?question pq:questionText ?asking }
        OPTIONAL { ?in pq:answerText ?answer }
        BIND(COALESCE(?answer, ?asking) AS ?text)
        BIND(IF(BOUND(?answer), ?asking, "") AS ?asked)
        OPTIONAL { ?in pq:dateAnswered ?said }
        OPTIONAL { ?question foaf:page ?page }
        OPTIONAL { ?question dcterms:source/dcterms:title ?document }
        OPTIONAL {
          ?finding a pq:Fact , ?class .
          FILTER(?class != pq:Fact)
          BIND(STRAFTER(STR(?class), "#") AS ?claim)
        }
        OPTIONAL { ?finding pq:about/skos:prefLabel ?about }
        OPTIONAL { ?finding pq:value ?value }
        OPTIONAL { ?finding pq:participant/skos:prefLabel ?participant }
        BIND(COALESCE(STR(?value), STR(?participant)) AS ?stated)
        OPTIONAL { ?finding pq:kind/skos:prefLabel ?kind }
        OPTIONAL { ?finding pq:since ?since }
        OPTIONAL { ?finding schema:temporalCoverage ?during }
        OPTIONAL { ?finding skos:prefLabel ?name }
        OPTIONAL { ?finding pq:refusal/skos:prefLabel ?refusal }
      }
      ORDER BY ?question ?document ?name ?about ?stated
      LIMIT 1
      """;

  @Mixin private ReleasesOption releases;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file, whole or not at all (default: standard output).")
  private Optional<Path> output;

  @Option(
      names = "--sample",
      paramLabel = "N",
      defaultValue = "3",
      description = "Findings of each rule at most, 1 to 1000 (default: ${DEFAULT-VALUE}).")
  private int sample;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another number draws another sample (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--rule", paramLabel = "ID", description = "Only this rule; again for more.")
  private List<String> only = new ArrayList<>();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (sample < 1 || sample > MOST) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--sample is from 1 to " + MOST + ", not " + sample);
    }
    Map<String, Rule> rules = rules();
    Path release = releases.current();
    List<RuleSample> samples;
    try (StoreReader store = StoreReader.open(release)) {
      samples = samples(new QueryRunner(DatasetFactory.wrap(store.graph())), rules);
    }
    write(ReviewPage.of(String.valueOf(release.toRealPath().getFileName()), samples));
    return 0;
  }

  /** The rules to report on by id and version. */
  private Map<String, Rule> rules() {
    Map<String, Rule> all =
        RuleBook.described().stream()
            .collect(
                Collectors.toMap(
                    rule -> rule.id() + "/" + rule.version(),
                    rule -> rule,
                    (a, b) -> a,
                    LinkedHashMap::new));
    List<String> ids = all.values().stream().map(Rule::id).toList();
    for (String id : only) {
      if (!ids.contains(id)) {
        throw new CommandLine.ParameterException(
            spec.commandLine(),
            "no rule "
                + id
                + "; the nearest are: "
                + String.join(", ", Nearest.to(id, ids))
                + " (pqgraph rules lists them)");
      }
    }
    all.values().removeIf(rule -> !only.isEmpty() && !only.contains(rule.id()));
    return all;
  }

  private List<RuleSample> samples(QueryRunner runner, Map<String, Rule> rules) {
    Drawing drawing = new Drawing(sample, seed);
    runner.each(
        // What is to be judged must be seen, likely or sure.
        QueryParameters.bind(FOUND, Map.of(Parameter.TIER, "likely")),
        row -> {
          String rule = row.get("rule").replaceFirst(".*/id/rule/", "");
          if (only.isEmpty() || only.contains(rule.replaceFirst("/.*", ""))) {
            drawing.add(rule, new Drawing.Ticket(row.get("evidence"), row.get("finding")));
          }
        });
    Map<String, Long> counts = drawing.counts();
    // The order of the rules' files; then those of other versions, which the release still has.
    return Stream.concat(rules.keySet().stream(), counts.keySet().stream())
        .distinct()
        .map(
            rule ->
                new RuleSample(
                    rule,
                    rules.containsKey(rule) ? rules.get(rule).catches() : "",
                    counts.getOrDefault(rule, 0L),
                    drawing.drawn(rule).stream().map(ticket -> finding(runner, ticket)).toList()))
        .toList();
  }

  private static Finding finding(QueryRunner runner, Drawing.Ticket ticket) {
    Map<String, String> row =
        runner
            .rows(
                QueryParameters.bind(
                    FINDING,
                    Map.of(
                        "evidence",
                        "<" + ticket.evidence() + ">",
                        "finding",
                        "<" + ticket.finding() + ">",
                        Parameter.TIER,
                        "likely")))
            .getFirst();
    return new Finding(
        ticket.evidence(),
        ticket.finding(),
        kind(row),
        row.get("about"),
        value(row),
        row.get("text"),
        Integer.parseInt(row.get("start")),
        row.get("quote"),
        row.get("asked"),
        row.get("said"),
        row.get("document"),
        row.get("page"));
  }

  private static String kind(Map<String, String> row) {
    if (row.get("claim").isEmpty()) {
      return row.get("refusal").isEmpty() ? "mention" : "refusal";
    }
    String claim = row.get("claim").replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return row.get("kind").isEmpty() ? claim : claim + " (" + row.get("kind") + ")";
  }

  private static String value(Map<String, String> row) {
    if (row.get("claim").isEmpty()) {
      return row.get("refusal").isEmpty() ? row.get("name") : row.get("refusal");
    }
    return row.get("stated")
        + (row.get("since").isEmpty() ? "" : " since " + row.get("since"))
        + (row.get("during").isEmpty() ? "" : " in " + row.get("during"));
  }

  private void write(String page) throws IOException {
    if (output.isEmpty()) {
      System.out.print(page);
      System.out.flush();
      return;
    }
    Path file = output.get();
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, page, StandardCharsets.UTF_8);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
