package org.pqgraph.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryFactory;
import org.pqgraph.query.Nearest;
import org.pqgraph.query.QueryLibrary;
import org.pqgraph.query.QueryParameters;
import org.pqgraph.query.QueryRunner;
import org.pqgraph.release.StoreReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pqgraph body}. */
@Command(
    name = "body",
    mixinStandardHelpOptions = true,
    description =
        "Prints all that answers state of a body, in the order of time, with the words and where they stand.",
    footer = {
      "",
      "NAME is any name of the body or its abbreviation, in upper or lower case. What contradicts something else is marked.",
      "",
      "Examples:",
      "  pqgraph body \"Defending Democracy Taskforce\"",
      "  pqgraph body NRCSG --format json"
    })
final class BodyCommand implements Callable<Integer> {
  /** How a result is printed. */
  enum Format {
    TEXT,
    JSON
  }

  private static final String NAMES =
      """
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX pq: <https://w3id.org/pqgraph/ontology#>
      SELECT DISTINCT ?name WHERE { VALUES ?class { pq:GovernmentBody org:Organization } ?body a ?class ; skos:prefLabel|skos:altLabel|skos:notation ?name }
      """;

  @Parameters(paramLabel = "NAME", description = "A name of the body.")
  private String name;

  @Mixin private ReleasesOption releases;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private Format format;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    QueryLibrary library = QueryLibrary.load();
    PrintWriter out = spec.commandLine().getOut();
    try (StoreReader store = StoreReader.open(releases.current())) {
      QueryRunner runner = new QueryRunner(DatasetFactory.wrap(store.graph()));
      Map<String, String> body = Map.of("body", name);
      List<Map<String, String>> claims =
          runner.rows(QueryParameters.bind(library.get("body-timeline"), body));
      List<Map<String, String>> contradictions =
          runner.rows(QueryParameters.bind(library.get("contradictions"), body));
      if (format == Format.JSON) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("body", name);
        all.put("claims", claims);
        all.put("contradictions", contradictions);
        out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all));
      } else {
        claims.forEach(claim -> print(claim, out));
        contradictions.forEach(c -> printContradiction(c, out));
      }
      if (claims.isEmpty()) {
        explain(runner);
        return Main.NEEDS_A_PERSON;
      }
    }
    return 0;
  }

  private static void print(Map<String, String> claim, PrintWriter out) {
    String kind = claim.get("kind").isEmpty() ? "" : " (" + claim.get("kind") + ")";
    String since = claim.get("since").isEmpty() ? "" : " since " + claim.get("since");
    String during = claim.get("during").isEmpty() ? "" : " in " + claim.get("during");
    String stated = claim.get("stated").isEmpty() ? "" : ": " + claim.get("stated");
    String day = claim.get("day").isEmpty() ? claim.get("firstSaid") : claim.get("day");
    out.printf(
        "%-10s  %s%s%s%s%s%n",
        day.isEmpty() ? "undated" : day, words(claim.get("claim")), kind, stated, since, during);
    out.printf("            “%s”%n", clean(claim.get("quote")));
    out.printf("            %s%s%n", claim.get("source"), said(claim));
  }

  private static String said(Map<String, String> claim) {
    String first = claim.get("firstSaid");
    String last = claim.get("lastSaid");
    String when =
        first.isEmpty()
            ? ""
            : first.equals(last) ? ", said " + first : ", said " + first + " to " + last;
    return claim.get("answers").equals("1")
        ? when
        : when + ", in " + claim.get("answers") + " answers";
  }

  private static void printContradiction(Map<String, String> c, PrintWriter out) {
    out.printf("%ncontradiction: %s%n", c.get("contradiction"));
    out.printf(
        "  %s: “%s” %s %s%n",
        c.get("one"), clean(c.get("oneWords")), c.get("oneSaid"), c.get("oneAnswer"));
    out.printf(
        "  %s: “%s” %s %s%n",
        c.get("other"), clean(c.get("otherWords")), c.get("otherSaid"), c.get("otherAnswer"));
  }

  /** "MeetingCount" as "meeting count". */
  private static String words(String claim) {
    return claim.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static String clean(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
  }

  private void explain(QueryRunner runner) {
    List<String> names =
        runner.rows(QueryFactory.create(NAMES)).stream().map(row -> row.get("name")).toList();
    PrintWriter err = spec.commandLine().getErr();
    if (names.stream().anyMatch(known -> known.equalsIgnoreCase(name))) {
      err.println("pqgraph: the answers name " + name + ", but state nothing of it");
    } else {
      String near =
          names.isEmpty()
              ? ""
              : "; the nearest names are: " + String.join("; ", Nearest.to(name, names));
      err.println("pqgraph: no answer names a body " + name + near);
    }
  }
}
