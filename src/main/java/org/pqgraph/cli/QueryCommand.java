package org.pqgraph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.pqgraph.query.Format;
import org.pqgraph.query.LibraryQuery;
import org.pqgraph.query.Outcome;
import org.pqgraph.query.Parameter;
import org.pqgraph.query.QueryLibrary;
import org.pqgraph.query.QueryParameters;
import org.pqgraph.query.QueryRunner;
import org.pqgraph.release.StoreReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pqgraph query}. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description =
        "Runs a query of the library by name, or one from a file, on the current release.",
    footer = {
      "",
      "Without a name, the library is listed. With --describe, a query's parameters are shown, not its results.",
      "",
      "Examples:",
      "  pqgraph query",
      "  pqgraph query body-facts -p body=\"Defending Democracy Taskforce\"",
      "  pqgraph query facts --format csv > facts.csv",
      "  pqgraph query mine.rq --format json"
    })
final class QueryCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "NAME|FILE.rq",
      arity = "0..1",
      description = "A query of the library, or a file with a SPARQL query.")
  private String query;

  @Mixin private ReleasesOption releases;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv, tsv, json or ttl (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = "-p",
      paramLabel = "name=value",
      description = "A parameter of the query; again for more.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(names = "--describe", description = "Show what the query answers and its parameters.")
  private boolean describe;

  @Option(
      names = "--width",
      paramLabel = "N",
      description =
          "Characters a line of the table may have; 0 for no limit (default: the terminal's).")
  private int width = Integer.getInteger("pqgraph.columns", 0);

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    QueryLibrary library = QueryLibrary.load();
    if (query == null) {
      list(library);
      return 0;
    }
    Path file = Path.of(query);
    boolean isFile = query.endsWith(".rq") || Files.isRegularFile(file);
    if (describe) {
      describe(library.get(query));
      return 0;
    }
    Query bound =
        isFile
            ? QueryParameters.bind(text(file), parameters)
            : QueryParameters.bind(library.get(query), parameters);
    try (StoreReader store = StoreReader.open(releases.current())) {
      OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
      Outcome outcome =
          new QueryRunner(DatasetFactory.wrap(store.graph())).run(bound, format, width, out);
      out.flush();
      if (Boolean.getBoolean("pqgraph.terminal")) {
        spec.commandLine()
            .getErr()
            .printf("%,d rows in %,d ms%n", outcome.rows(), outcome.duration().toMillis());
      }
    }
    return 0;
  }

  private static String text(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new org.pqgraph.source.InputException("no such query file: " + file);
    }
    return Files.readString(file);
  }

  private void list(QueryLibrary library) {
    PrintWriter out = spec.commandLine().getOut();
    int longest = library.names().stream().mapToInt(String::length).max().orElse(0);
    for (String name : library.names()) {
      out.printf("%-" + longest + "s  %s%n", name, library.get(name).title());
    }
  }

  private void describe(LibraryQuery described) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(described.title());
    out.println(described.description());
    for (Parameter parameter : described.parameters()) {
      String value =
          parameter.isRequired()
              ? "needed, for example " + parameter.sample()
              : "default " + parameter.sample();
      out.printf("  -p %s=…  %s (%s)%n", parameter.name(), parameter.description(), value);
    }
  }
}
