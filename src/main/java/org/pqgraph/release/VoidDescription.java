package org.pqgraph.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SD;
import org.eclipse.rdf4j.model.vocabulary.VOID;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.pqgraph.change.ReleaseChanges;
import org.pqgraph.graph.Iris;

/**
 * Writes {@code void.ttl}: the release as a VoID and DCAT dataset, with its dumps, named graphs,
 * vocabularies and partitions.
 */
final class VoidDescription {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final String LICENCE =
      "https://www.parliament.uk/site-information/copyright/open-parliament-licence/";
  private static final String ATTRIBUTION =
      "Contains Parliamentary information licensed under the Open Parliament Licence v3.0.";

  private final RDFWriter out;
  private final Iris iris;
  private final IRI dataset;

  private VoidDescription(RDFWriter out, Iris iris) {
    this.out = out;
    this.iris = iris;
    this.dataset = iri("id/dataset");
  }

  /**
   * Writes it.
   *
   * @param before the id of the release that this one has a patch from
   */
  static void write(
      Path release,
      Iris iris,
      String id,
      Instant created,
      StoreStatistics statistics,
      Optional<String> before)
      throws IOException {
    try (OutputStream file = Files.newOutputStream(release.resolve("void.ttl"))) {
      RDFWriter writer = Rio.createWriter(RDFFormat.TURTLE, file);
      writer.startRDF();
      Dumps.PREFIXES.forEach(writer::handleNamespace);
      Map.of(
              "void",
              VOID.NAMESPACE,
              "dcat",
              DCAT.NAMESPACE,
              "sd",
              SD.NAMESPACE,
              "dqv",
              QualityDescription.DQV)
          .entrySet()
          .stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(prefix -> writer.handleNamespace(prefix.getKey(), prefix.getValue()));
      VoidDescription description = new VoidDescription(writer, iris);
      description.dataset(id, created, statistics);
      description.dumps(release);
      description.changes(release, id, before);
      description.graphs(statistics);
      description.partitions(statistics);
      description.linksets(statistics);
      writer.endRDF();
    }
  }

  private void dataset(String id, Instant created, StoreStatistics statistics) {
    add(dataset, RDF.TYPE, VOID.DATASET);
    add(dataset, RDF.TYPE, DCAT.DATASET);
    add(
        dataset,
        DCTERMS.TITLE,
        VALUES.createLiteral(
            "UK parliamentary written questions and answers as a knowledge graph", "en"));
    add(
        dataset,
        DCTERMS.DESCRIPTION,
        VALUES.createLiteral(
            "Written questions of both Houses of the UK Parliament, their answers, and what the answers state, each fact with the words that state it. "
                + ATTRIBUTION,
            "en"));
    add(dataset, DCTERMS.IDENTIFIER, VALUES.createLiteral(id));
    add(dataset, DCTERMS.MODIFIED, VALUES.createLiteral(created.toString(), XSD.DATETIME));
    add(dataset, DCTERMS.LICENSE, VALUES.createIRI(LICENCE));
    add(dataset, DCTERMS.RIGHTS, VALUES.createLiteral(ATTRIBUTION, "en"));
    add(dataset, FOAF.HOMEPAGE, VALUES.createIRI(iris.base()));
    add(dataset, VOID.URI_SPACE, VALUES.createLiteral(iris.base() + "id/"));
    add(dataset, VOID.SPARQL_ENDPOINT, iri("sparql"));
    add(
        dataset,
        VALUES.createIRI(QualityDescription.DQV + "hasQualityMetadata"),
        iri(QualityDescription.ADDRESS));
    add(dataset, VOID.TRIPLES, integer(statistics.quads()));
    for (String vocabulary : Dumps.PREFIXES.values()) {
      if (statistics.predicates().keySet().stream().anyMatch(p -> p.getURI().startsWith(vocabulary))
          || statistics.types().keySet().stream()
              .anyMatch(t -> t.isURI() && t.getURI().startsWith(vocabulary))) {
        add(dataset, VOID.VOCABULARY, VALUES.createIRI(vocabulary));
      }
    }
  }

  private void dumps(Path release) throws IOException {
    List<String[]> files =
        List.of(
            new String[] {"pqgraph.ttl.gz", "text/turtle"},
            new String[] {"pqgraph.nq.gz", "application/n-quads"},
            new String[] {"pqgraph.jsonld.gz", "application/ld+json"});
    for (String[] file : files) {
      IRI dump = iri("dumps/" + file[0]);
      add(dataset, VOID.DATA_DUMP, dump);
      IRI distribution = iri("id/dataset/" + file[0]);
      add(dataset, DCAT.HAS_DISTRIBUTION, distribution);
      add(distribution, RDF.TYPE, DCAT.DISTRIBUTION);
      add(distribution, DCAT.DOWNLOAD_URL, dump);
      add(
          distribution,
          DCAT.MEDIA_TYPE,
          VALUES.createIRI("https://www.iana.org/assignments/media-types/" + file[1]));
      add(
          distribution,
          DCAT.COMPRESS_FORMAT,
          VALUES.createIRI("https://www.iana.org/assignments/media-types/application/gzip"));
      add(
          distribution,
          DCAT.BYTE_SIZE,
          VALUES.createLiteral(
              Long.toString(Files.size(release.resolve("dumps").resolve(file[0]))),
              XSD.NON_NEGATIVE_INTEGER));
      add(distribution, DCTERMS.LICENSE, VALUES.createIRI(LICENCE));
    }
  }

  /** The feed of changes, and the patch from the release before. */
  private void changes(Path release, String id, Optional<String> before) throws IOException {
    add(dataset, DCTERMS.RELATION, iri("ldes"));
    if (before.isPresent()) {
      String path = "changes/" + ReleaseChanges.patchName(before.get());
      IRI patch = iri("releases/" + id + "/" + path);
      add(dataset, DCTERMS.RELATION, patch);
      add(
          patch,
          DCTERMS.TITLE,
          VALUES.createLiteral("RDF Patch from release " + before.get() + " to " + id, "en"));
      add(patch, DCTERMS.FORMAT, VALUES.createLiteral("application/rdf-patch"));
      add(
          patch,
          DCAT.BYTE_SIZE,
          VALUES.createLiteral(
              Long.toString(Files.size(release.resolve(path))), XSD.NON_NEGATIVE_INTEGER));
    }
  }

  private void graphs(StoreStatistics statistics) {
    statistics
        .byGraph()
        .forEach(
            (name, quads) -> {
              IRI graph = VALUES.createIRI(name);
              IRI description =
                  iri("id/dataset/graph/" + name.substring(name.lastIndexOf('/') + 1));
              add(dataset, VOID.SUBSET, description);
              add(description, RDF.TYPE, SD.NAMED_GRAPH_CLASS);
              add(description, SD.NAME, graph);
              add(
                  description,
                  DCTERMS.TITLE,
                  VALUES.createLiteral(name.substring(name.lastIndexOf('/') + 1), "en"));
              add(description, VOID.TRIPLES, integer(quads));
            });
  }

  private void partitions(StoreStatistics statistics) {
    statistics.types().entrySet().stream()
        .filter(entry -> entry.getKey().isURI())
        .sorted(Comparator.comparing(entry -> entry.getKey().getURI()))
        .forEach(
            entry -> {
              IRI type = VALUES.createIRI(entry.getKey().getURI());
              IRI partition = iri("id/dataset/class/" + Iris.fragment(type.stringValue()));
              add(dataset, VOID.CLASS_PARTITION, partition);
              add(partition, VOID.CLASS, type);
              add(partition, VOID.ENTITIES, integer(entry.getValue()));
            });
  }

  private void linksets(StoreStatistics statistics) {
    statistics
        .links()
        .forEach(
            (target, links) -> {
              if (links == 0) {
                return;
              }
              IRI linkset = iri("id/dataset/links/" + target.name());
              IRI other = VALUES.createIRI(target.homepage());
              add(dataset, VOID.SUBSET, linkset);
              add(linkset, RDF.TYPE, VOID.LINKSET);
              add(linkset, DCTERMS.TITLE, VALUES.createLiteral(target.title(), "en"));
              add(linkset, DCTERMS.DESCRIPTION, VALUES.createLiteral(target.how().words(), "en"));
              add(linkset, VOID.SUBJECTS_TARGET, dataset);
              add(linkset, VOID.OBJECTS_TARGET, other);
              add(linkset, VOID.LINK_PREDICATE, VALUES.createIRI(target.predicate()));
              add(linkset, VOID.TRIPLES, integer(links));
            });
  }

  private static Value integer(long value) {
    return VALUES.createLiteral(Long.toString(value), XSD.INTEGER);
  }

  private IRI iri(String path) {
    return VALUES.createIRI(iris.base() + path);
  }

  private void add(IRI subject, IRI predicate, Value object) {
    out.handleStatement(VALUES.createStatement(subject, predicate, object));
  }
}
