package org.pqgraph.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.RDFXMLDocumentFormat;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWL2RLProfile;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/**
 * The vocabulary beside the vocabularies it builds on, under a complete reasoner (HermiT).
 *
 * <p>Each file of {@code negative/} brings back one tempting mistake, and must make the whole
 * inconsistent.
 */
class ReasonerTest {
  private static final Path NEGATIVE = Path.of("src/test/resources/ontology/negative");

  private static final Pattern DATE_RANGE =
      Pattern.compile(
          "Use of (undeclared datatype|data range not in profile): xsd:date \\[DataPropertyRange\\(");

  private static final Model AXIOMS = Turtle.core().add(Turtle.resource("/ontology/anchors.ttl"));

  static List<Path> negativeGraphs() {
    try (Stream<Path> files = Files.list(NEGATIVE)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void sampleIsConsistentAndEveryClassCanHaveMembers() {
    OWLReasoner reasoner = reasoner(with(Turtle.resource("/ontology/sample.ttl")));
    assertTrue(reasoner.isConsistent());
    assertEquals(Set.of(), reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom());
    assertUsed(Turtle.resource("/ontology/sample.ttl"));
  }

  @Test
  void quotationsOfTheSampleStandAtTheirOffsets() {
    assertEquals(5, Quotations.check(Turtle.resource("/ontology/sample.ttl")));
  }

  /** The examples of the vocabulary share their resources, so they must fit together. */
  @Test
  void examplesAreConsistentTogether() {
    Model examples = ModelFactory.createDefaultModel();
    AXIOMS
        .listObjectsOfProperty(SKOS.example)
        .forEach(example -> examples.add(Turtle.snippet(example.asLiteral().getString())));
    assertTrue(reasoner(with(examples)).isConsistent());
    assertUsed(examples);
  }

  @ParameterizedTest
  @MethodSource("negativeGraphs")
  void mistakeIsInconsistent(Path file) {
    assertFalse(reasoner(with(Turtle.file(file))).isConsistent());
  }

  /**
   * Nothing but the mistake is wrong with a negative graph: it stands as soon as any one statement
   * is gone.
   */
  @ParameterizedTest
  @MethodSource("negativeGraphs")
  void mistakeIsAllThatIsWrong(Path file) {
    Model mistake = Turtle.file(file);
    for (Statement statement : mistake.listStatements().toList()) {
      Model rest = ModelFactory.createDefaultModel().add(mistake).remove(statement);
      assertTrue(reasoner(with(rest)).isConsistent(), "without " + statement);
    }
  }

  @Test
  void sevenMistakesAreKept() {
    assertEquals(7, negativeGraphs().size());
  }

  /**
   * Any store with the rules of OWL 2 RL gives the same answers. The one exception: RL has no
   * xsd:date.
   */
  @Test
  void vocabularyStaysInTheRlProfile() {
    OWLOntology ontology = owl(Turtle.core());
    List<String> violations =
        new OWL2RLProfile()
            .checkOntology(ontology).getViolations().stream()
                .map(Object::toString)
                .filter(violation -> !DATE_RANGE.matcher(violation).lookingAt())
                .toList();
    assertEquals(List.of(), violations);
  }

  /** A vocabulary read wrongly is consistent too: the axioms must have arrived. */
  @Test
  void axiomsArrive() {
    OWLOntology ontology = owl(Turtle.core());
    Set<String> classes =
        ontology
            .classesInSignature()
            .map(OWLClass::getIRI)
            .map(Object::toString)
            .collect(Collectors.toSet());
    Terms.CLASSES.forEach(name -> assertTrue(classes.contains(Turtle.NAMESPACE + name), name));
    Set<String> properties =
        Stream.concat(ontology.objectPropertiesInSignature(), ontology.dataPropertiesInSignature())
            .map(property -> property.getIRI().toString())
            .collect(Collectors.toSet());
    Terms.PROPERTIES.forEach(
        name -> assertTrue(properties.contains(Turtle.NAMESPACE + name), name));
    Set<String> annotations =
        ontology
            .annotationPropertiesInSignature()
            .map(property -> property.getIRI().toString())
            .filter(iri -> iri.startsWith(Turtle.NAMESPACE))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), annotations);
  }

  private static void assertUsed(Model data) {
    Set<String> used =
        data.listStatements().toList().stream()
            .flatMap(statement -> Stream.of(statement.getPredicate(), statement.getObject()))
            .filter(node -> node.isURIResource())
            .map(node -> node.asResource().getURI())
            .collect(Collectors.toSet());
    Terms.all()
        // Worked out by the service, never stated.
        .filter(name -> !name.equals("search") || used.contains(Turtle.NAMESPACE + name))
        .forEach(
            name ->
                assertTrue(used.contains(Turtle.NAMESPACE + name), name + " is not in the data"));
  }

  private static Model with(Model data) {
    return ModelFactory.createDefaultModel().add(AXIOMS).add(data);
  }

  private static OWLReasoner reasoner(Model model) {
    Configuration configuration = new Configuration();
    // xsd:date and xsd:gYearMonth are outside the OWL 2 datatype map; HermiT would refuse the whole
    // ontology.
    configuration.ignoreUnsupportedDatatypes = true;
    configuration.throwInconsistentOntologyException = false;
    return new ReasonerFactory().createReasoner(owl(model), configuration);
  }

  private static OWLOntology owl(Model model) {
    StringWriter xml = new StringWriter();
    RDFDataMgr.write(xml, model, RDFFormat.RDFXML_PLAIN);
    try {
      return OWLManager.createOWLOntologyManager()
          .loadOntologyFromOntologyDocument(
              new StringDocumentSource(
                  xml.toString(),
                  "urn:test:ontology",
                  new RDFXMLDocumentFormat(),
                  "application/rdf+xml"));
    } catch (OWLOntologyCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
