package org.pqgraph.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.pqgraph.knowledge.KnowledgeFolder;
import org.pqgraph.reference.Gazetteer;
import org.pqgraph.reference.ReferenceEntry;
import org.pqgraph.reference.ReferenceEntry.Kind;

/**
 * The names of {@code reference/}, read by RDF4J: tests of texts need no store, and a second reader
 * vouches for the first.
 */
public final class KnownNames {
  private static final KnowledgeFolder FOLDER = new KnowledgeFolder("reference");
  private static final String BASE = "https://w3id.org/pqgraph/";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String ORG = "http://www.w3.org/ns/org#";
  private static final String SCHEMA = "https://schema.org/";

  private final Model model = new LinkedHashModel();

  private KnownNames() {
    for (String file : FOLDER.files(".ttl")) {
      try (InputStream in = FOLDER.open(file)) {
        model.addAll(Rio.parse(in, RDFFormat.TURTLE));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The names as what is known before a text is read. */
  public static Gazetteer gazetteer() {
    return new Gazetteer(entries());
  }

  /** The entries, in no order. */
  public static List<ReferenceEntry> entries() {
    KnownNames names = new KnownNames();
    List<ReferenceEntry> entries = new ArrayList<>();
    for (Statement label : names.model.filter(null, Values.iri(SKOS, "prefLabel"), null)) {
      names.entry(label).ifPresent(entries::add);
    }
    return entries;
  }

  private Optional<ReferenceEntry> entry(Statement label) {
    IRI subject = (IRI) label.getSubject();
    String path = path(subject);
    return kind(path)
        .map(
            kind ->
                new ReferenceEntry(
                    path,
                    kind,
                    label.getObject().stringValue(),
                    texts(subject, SKOS + "altLabel"),
                    texts(subject, SKOS + "hiddenLabel"),
                    texts(subject, SKOS + "notation"),
                    texts(subject, SCHEMA + "startDate").stream().findFirst().map(LocalDate::parse),
                    texts(subject, SCHEMA + "endDate").stream().findFirst().map(LocalDate::parse),
                    paths(subject, "http://purl.org/dc/terms/isReplacedBy").toList(),
                    paths(subject, ORG + "classification").findFirst(),
                    paths(subject, ORG + "postIn").findFirst()));
  }

  private static Optional<Kind> kind(String path) {
    for (Kind kind : Kind.values()) {
      if (path.startsWith("id/" + kind.name().toLowerCase(java.util.Locale.ROOT) + "/")) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private List<String> texts(IRI subject, String predicate) {
    return model.filter(subject, Values.iri(predicate), null).objects().stream()
        .map(Value::stringValue)
        .sorted()
        .toList();
  }

  private Stream<String> paths(IRI subject, String predicate) {
    return texts(subject, predicate).stream().map(KnownNames::path);
  }

  private static String path(Value iri) {
    return path(iri.stringValue());
  }

  private static String path(String iri) {
    return iri.startsWith(BASE) ? iri.substring(BASE.length()) : iri;
  }
}
