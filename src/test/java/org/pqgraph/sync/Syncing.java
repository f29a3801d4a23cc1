package org.pqgraph.sync;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.ModelFactory;
import org.pqgraph.fetch.StillTime;
import org.pqgraph.reference.ReferenceFolder;

/** Syncs of tests, with a clock that does not take the time, and what they wrote and told. */
final class Syncing {
  private static final String PREFIXES =
      """
      PREFIX adms: <http://www.w3.org/ns/adms#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX id: <https://w3id.org/pqgraph/id/>
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX pq: <https://w3id.org/pqgraph/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX void: <http://rdfs.org/ns/void#>
      PREFIX wdt: <http://www.wikidata.org/prop/direct/>
      """;

  final List<String> told = new ArrayList<>();
  final StillTime time = new StillTime("2025-06-30T12:00:00Z");
  private final Path folder;
  private final List<URI> api;

  Syncing(Path folder, URI... api) {
    this.folder = folder;
    this.api = List.of(api);
  }

  SyncResult run(Registry registry) throws IOException, InterruptedException {
    return run(registry, false, false);
  }

  SyncResult run(Registry registry, boolean force, boolean dryRun)
      throws IOException, InterruptedException {
    SyncOptions options =
        new SyncOptions(
            registry,
            folder,
            api,
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            1000,
            Duration.ofSeconds(20),
            force,
            dryRun,
            "pqgraph/test");
    return new Sync(options, progress(), time).run();
  }

  private SyncProgress progress() {
    return new SyncProgress() {
      @Override
      public void count(long done, long expected, String what) {}

      @Override
      public void stage(String name) {
        told.add(name);
      }

      @Override
      public void problem(String message) {
        told.add(message);
      }
    };
  }

  String text(Registry registry) throws IOException {
    return Files.readString(folder.resolve(registry.file()));
  }

  /** The names of all files in the folder. */
  List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Rows of a query on the file, each as its values with a space between. */
  List<String> ask(Registry registry, String select) throws IOException {
    List<String> rows = new ArrayList<>();
    try (QueryExecution execution =
        QueryExecution.create(
            PREFIXES + select,
            ModelFactory.createModelForGraph(
                ReferenceFolder.read(folder.resolve(registry.file()))))) {
      ResultSet results = execution.execSelect();
      while (results.hasNext()) {
        var row = results.next();
        rows.add(
            results.getResultVars().stream()
                .map(name -> row.get(name) == null ? "-" : row.get(name).asNode())
                .map(
                    node ->
                        node instanceof org.apache.jena.graph.Node n && n.isLiteral()
                            ? n.getLiteralLexicalForm()
                            : node.toString().replaceFirst(".*/id/", ""))
                .reduce((a, b) -> a + " | " + b)
                .orElse(""));
      }
    }
    return rows;
  }
}
