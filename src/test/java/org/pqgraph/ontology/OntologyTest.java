package org.pqgraph.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the vocabulary promises a reader: every term is there, said in words, and shown. */
class OntologyTest {
  private static final String ONTOLOGY = "https://w3id.org/pqgraph/ontology";
  private static final String SCHEMA = "https://schema.org/";

  /**
   * Open by intent: facts, statements, role holdings, bodies, posts and answers all carry evidence,
   * and facts and statements have values, kinds and days.
   */
  private static final Set<String> WITHOUT_DOMAIN =
      Set.of("evidence", "value", "participant", "earliest", "latest", "kind");

  /** Broad by intent; a scope note says so. */
  private static final Set<String> OPEN =
      Set.of(
          "evidence", "mentions", "statedIn", "value", "participant", "earliest", "latest", "kind");

  private static final List<Set<String>> APART =
      List.of(
          Set.of("WrittenQuestion"),
          Set.of("Answer"),
          Set.of("Member"),
          Set.of("AnsweringBody", "GovernmentBody", "Party", "House"),
          Set.of("Post"),
          Set.of("RoleHolding"),
          Set.of("Fact"),
          Set.of("Statement"),
          Set.of("Evidence"),
          Set.of("Citation"),
          Set.of("RoundRobin"),
          Set.of("Table"));

  private final Model core = Turtle.core();

  static Stream<String> terms() {
    return Terms.all();
  }

  static Stream<String> properties() {
    return Terms.PROPERTIES.stream();
  }

  static Stream<String> factClasses() {
    return Stream.concat(Stream.of("Fact"), Terms.FACT_CLASSES.stream());
  }

  @Test
  void namespaceHoldsTheNamesAndNoOther() {
    Set<String> named = new TreeSet<>();
    for (Statement statement : core.listStatements().toList()) {
      for (RDFNode node :
          List.of(statement.getSubject(), statement.getPredicate(), statement.getObject())) {
        if (node.isURIResource() && node.asResource().getURI().startsWith(Turtle.NAMESPACE)) {
          named.add(node.asResource().getURI().substring(Turtle.NAMESPACE.length()));
        }
      }
    }
    assertEquals(new TreeSet<>(Terms.all().toList()), named);
    assertEquals(31, Terms.CLASSES.size());
    assertEquals(53, Terms.PROPERTIES.size());
  }

  @Test
  void headerSaysWhatWhoseAndWhichVersion() {
    Resource header = core.getResource(ONTOLOGY);
    assertTrue(header.hasProperty(RDF.type, OWL.Ontology));
    assertEquals(ONTOLOGY + "/1.0.0", header.getPropertyResourceValue(OWL2.versionIRI).getURI());
    assertEquals("1.0.0", header.getProperty(OWL.versionInfo).getString());
    assertEquals(
        "https://creativecommons.org/licenses/by/4.0/",
        header.getPropertyResourceValue(DCTerms.license).getURI());
    Stream.of(
            DCTerms.title,
            DCTerms.description,
            DCTerms.created,
            DCTerms.modified,
            DCTerms.creator,
            RDFS.seeAlso)
        .forEach(property -> assertTrue(header.hasProperty(property), property.getURI()));
    assertEquals("pq", header.getProperty(vann("preferredNamespacePrefix")).getString());
    assertEquals(Turtle.NAMESPACE, header.getProperty(vann("preferredNamespaceUri")).getString());
    assertTrue(
        header.hasProperty(ResourceFactory.createProperty("http://purl.org/ontology/bibo/status")));
  }

  @Test
  void everyNodeHasAName() {
    for (Statement statement : core.listStatements().toList()) {
      assertFalse(
          statement.getSubject().isAnon() || statement.getObject().isAnon(), statement.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("terms")
  void termIsNamedDefinedAndShown(String name) {
    Resource term = term(name);
    Resource type =
        Terms.CLASSES.contains(name)
            ? OWL.Class
            : term.hasProperty(RDF.type, OWL.ObjectProperty)
                ? OWL.ObjectProperty
                : OWL.DatatypeProperty;
    assertTrue(term.hasProperty(RDF.type, type), "has its kind");
    assertEquals(1, term.listProperties(RDF.type).toList().size(), "and only one");

    String label = english(term, RDFS.label);
    assertFalse(label.equalsIgnoreCase(name), "a label tells more than the name does");
    assertEquals(label.strip(), label);
    assertTrue(english(term, SKOS.definition).endsWith("."), "a definition is a sentence");
    assertEquals(ONTOLOGY, term.getPropertyResourceValue(RDFS.isDefinedBy).getURI());

    Model example = Turtle.snippet(term.getRequiredProperty(SKOS.example).getString());
    assertTrue(
        example.containsResource(term)
            || example.contains(null, ResourceFactory.createProperty(term.getURI())),
        "the example uses its term");
  }

  @Test
  void labelsAreDistinct() {
    Set<String> seen = new HashSet<>();
    Terms.all()
        .forEach(
            name ->
                assertTrue(
                    seen.add(english(term(name), RDFS.label).toLowerCase(Locale.ROOT)), name));
    assertEquals("membership claim", english(term("Membership"), RDFS.label));
  }

  @ParameterizedTest
  @MethodSource("properties")
  void propertyHasOneDomainAndOneRange(String name) {
    Resource property = term(name);
    assertEquals(
        WITHOUT_DOMAIN.contains(name) ? 0 : 1,
        property.listProperties(RDFS.domain).toList().size(),
        "domain");
    assertEquals(1, property.listProperties(RDFS.range).toList().size(), "range");
    if (OPEN.contains(name)) {
      assertTrue(
          english(property, SKOS.scopeNote).startsWith("Left "), "says that it is open, and why");
      assertTrue(property.hasProperty(ResourceFactory.createProperty(SCHEMA + "domainIncludes")));
    }
  }

  @ParameterizedTest
  @MethodSource("factClasses")
  void factClassSaysWhatItIsAndWhatItIsNot(String name) {
    String note = english(term(name), SKOS.scopeNote);
    assertTrue(note.contains("Example: ") && note.contains("Counter-example: "), note);
    if (!name.equals("Fact")) {
      assertTrue(term(name).hasProperty(RDFS.subClassOf, term("Fact")));
    }
  }

  /**
   * Written in pairs, since a list of disjoint classes would need blank nodes; so a pair could be
   * forgotten.
   */
  @Test
  void mainClassesAreApart() {
    for (Set<String> one : APART) {
      for (Set<String> other : APART) {
        for (String a : one) {
          for (String b : other) {
            boolean apart =
                term(a).hasProperty(OWL.disjointWith, term(b))
                    || term(b).hasProperty(OWL.disjointWith, term(a));
            assertEquals(!one.equals(other), apart, a + " and " + b);
          }
        }
      }
    }
  }

  /** An OWL tool takes an undeclared term for an annotation and drops the axiom without a word. */
  @Test
  void everyForeignTermOfAnAxiomHasItsKind() {
    for (Property axiom :
        List.of(RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, OWL.disjointWith)) {
      for (Statement statement : core.listStatements(null, axiom, (RDFNode) null).toList()) {
        String iri = statement.getResource().getURI();
        if (!iri.startsWith("http://www.w3.org/2001/XMLSchema#")
            && !iri.equals(RDFS.Literal.getURI())) {
          assertTrue(statement.getResource().hasProperty(RDF.type), iri);
        }
      }
    }
  }

  @Test
  void nothingIsSaidOfForeignTermsButTheirKind() {
    for (Statement statement : core.listStatements().toList()) {
      String subject = statement.getSubject().getURI();
      if (!subject.startsWith(ONTOLOGY)) {
        assertEquals(RDF.type, statement.getPredicate(), statement.toString());
      }
    }
  }

  private Resource term(String name) {
    return core.getResource(Turtle.NAMESPACE + name);
  }

  private static Property vann(String name) {
    return ResourceFactory.createProperty("http://purl.org/vocab/vann/" + name);
  }

  private static String english(Resource term, Property property) {
    List<Statement> values = term.listProperties(property).toList();
    assertEquals(1, values.size(), term + " " + property);
    assertEquals("en", values.get(0).getLanguage(), term + " " + property);
    return values.get(0).getString();
  }
}
