package org.pqgraph.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** The weaker matches: of our terms, to terms whose source is named, and never an axiom. */
class AlignmentsTest {
  private static final Set<Property> MATCHES = Set.of(SKOS.closeMatch, SKOS.relatedMatch);

  private final Model alignments = Turtle.alignments();

  @Test
  void everyMatchLeadsFromATermOfOursToANamespaceWithASource() {
    List<String> known = Terms.all().toList();
    assertFalse(matches().isEmpty());
    for (Statement match : matches()) {
      String subject = match.getSubject().getURI();
      assertTrue(subject.startsWith(Turtle.NAMESPACE), subject);
      assertTrue(known.contains(subject.substring(Turtle.NAMESPACE.length())), subject);
      String namespace = match.getResource().getURI().replaceFirst("[^/#]+$", "");
      assertTrue(
          alignments.getResource(namespace).hasProperty(DCTerms.source),
          namespace + " has no source");
    }
  }

  @Test
  void noAxiomStandsAmongThem() {
    for (Property axiom : List.of(RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range)) {
      assertFalse(alignments.contains(null, axiom, (RDFNode) null), axiom.getURI());
    }
    for (Statement statement : alignments.listStatements().toList()) {
      assertFalse(
          statement.getSubject().isAnon() || statement.getObject().isAnon(), statement.toString());
    }
  }

  /** A term that is placed under another is more than near it. */
  @Test
  void noMatchRepeatsAnAxiom() {
    Model core = Turtle.core();
    for (Statement match : matches()) {
      for (Property axiom : List.of(RDFS.subClassOf, RDFS.subPropertyOf)) {
        assertFalse(core.contains(match.getSubject(), axiom, match.getObject()), match.toString());
      }
    }
  }

  @Test
  void sameVersionAsTheVocabulary() {
    assertEquals(version(Turtle.core(), "ontology"), version(alignments, "ontology/alignments"));
  }

  private static String version(Model model, String name) {
    return model.getResource(Turtle.BASE + name).getRequiredProperty(OWL.versionInfo).getString();
  }

  private List<Statement> matches() {
    List<Statement> matches = new ArrayList<>();
    for (Property property : MATCHES) {
      matches.addAll(alignments.listStatements(null, property, (RDFNode) null).toList());
    }
    return matches;
  }
}
