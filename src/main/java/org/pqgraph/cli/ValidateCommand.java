package org.pqgraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.pqgraph.release.StoreReader;
import org.pqgraph.source.InputException;
import org.pqgraph.validate.GraphValidator;
import org.pqgraph.validate.Result;
import org.pqgraph.validate.Severity;
import org.pqgraph.validate.ValidationReport;
import org.pqgraph.validate.WholeGraphChecks;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pqgraph validate}. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Checks RDF against the shapes: files of your own, or the current release.",
    footer = {
      "",
      "Files are Turtle, TriG, N-Triples, N-Quads or RDF/XML; .gz as well. All are read into memory and checked as one graph. Exits with 1 where a violation was found,",
      "and where nothing in them is of a class that has a shape.",
      "",
      "Examples:",
      "  pqgraph validate",
      "  pqgraph validate mine.ttl --severity warning --report report.ttl"
    })
final class ValidateCommand implements Callable<Integer> {
  private static final int MOST_SHOWN = 5;

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = "RDF files; without any, the current release.")
  private List<Path> inputs = new ArrayList<>();

  @Mixin private ReleasesOption releases;

  @Option(
      names = "--severity",
      defaultValue = "warning",
      paramLabel = "LEVEL",
      description =
          "Show results from this severity up: violation, warning or info (default: ${DEFAULT-VALUE}).")
  private Severity severity;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Write the SHACL validation report to FILE, in Turtle, or as a page where it ends in .html.")
  private Optional<Path> reportFile;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private Optional<String> unchecked = Optional.empty();

  @Override
  public Integer call() throws IOException {
    ValidationReport report = new ValidationReport();
    if (inputs.isEmpty()) {
      try (StoreReader store = StoreReader.open(releases.current())) {
        store.graph().begin(ReadWrite.READ);
        check(store.graph(), report);
      }
    } else {
      check(read(), report);
    }
    if (reportFile.isPresent()) {
      write(report, reportFile.get());
    }
    long violations = report.count(Severity.VIOLATION);
    spec.commandLine()
        .getErr()
        .printf(
            "%,d violations, %,d warnings, %,d notes%n",
            violations, report.count(Severity.WARNING), report.count(Severity.INFO));
    if (unchecked.isPresent()) {
      spec.commandLine().getErr().println(unchecked.get());
    }
    return violations == 0 && unchecked.isEmpty() ? 0 : Main.NEEDS_A_PERSON;
  }

  /** What to tell where no shape applies to anything, so that nothing was checked. */
  private static Optional<String> unchecked(Graph data, GraphValidator validator) {
    Set<String> types = new TreeSet<>();
    boolean any = false;
    for (Triple typed : data.find(Node.ANY, RDF.type.asNode(), Node.ANY).toList()) {
      any |= validator.hasShapeFor(typed.getObject());
      types.add(typed.getObject().isURI() ? typed.getObject().getURI() : "a blank node");
    }
    if (any) {
      return Optional.empty();
    }
    List<String> shown = types.stream().limit(MOST_SHOWN).toList();
    return Optional.of(
        "nothing was checked: "
            + (types.isEmpty()
                ? "nothing in it has a class"
                : "nothing in it is of a class that has a shape; its classes are "
                    + String.join(", ", shown)
                    + (types.size() > shown.size() ? " and others" : ""))
            + ". docs/shapes.md lists the shapes");
  }

  private static void write(ValidationReport report, Path file) throws IOException {
    if (file.toString().endsWith(".html")) {
      report.writeHtml(file);
    } else {
      report.write(file);
    }
  }

  private void check(DatasetGraph data, ValidationReport report) {
    Graph all = GraphFactory.createDefaultGraph();
    data.find().forEachRemaining(quad -> all.add(quad.asTriple()));
    GraphValidator validator = GraphValidator.load();
    show(validator.validate(all), report);
    unchecked = unchecked(all, validator);
    show(WholeGraphChecks.run(data), report);
  }

  private void show(List<Result> results, ValidationReport report) {
    PrintWriter out = spec.commandLine().getOut();
    for (Result result : results) {
      report.add(result);
      if (result.severity().compareTo(severity) <= 0) {
        out.printf(
            "%s\t%s\t%s\t%s%n",
            result.severity().name().toLowerCase(java.util.Locale.ROOT),
            result.focusNode(),
            result.path().orElse(""),
            result.message());
      }
    }
  }

  private DatasetGraph read() throws IOException {
    DatasetGraph data = DatasetGraphFactory.create();
    for (Path input : inputs) {
      if (!Files.isRegularFile(input)) {
        throw new InputException("no such file: " + input);
      }
      Lang lang = RDFLanguages.pathnameToLang(input.toString());
      if (lang == null || lang.equals(Lang.JSONLD) || lang.equals(Lang.JSONLD11)) {
        throw new InputException(
            input
                + ": not a known RDF format; give .ttl, .trig, .nt, .nq or .rdf (JSON-LD is not read, since its contexts may be anywhere)");
      }
      try {
        RDFDataMgr.read(data, input.toUri().toString(), lang);
      } catch (RiotException e) {
        throw new InputException(input + ": " + e.getMessage());
      }
    }
    return data;
  }
}
