package org.pqgraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pqgraph.graph.Iris;
import org.pqgraph.graph.Terms;
import org.pqgraph.model.Slug;
import org.pqgraph.reference.ReferenceData;

/**
 * Which names of a release become one body, and what becomes of the others from one to the next.
 */
class BodyIdentityTest {
  private static final String ONE = "Office for Harbour Lights";
  private static final String OTHER = "Office of Harbour Lights";

  private final Iris iris = new Iris(Iris.DEFAULT_BASE);

  @TempDir Path folder;

  private Node body(String name) {
    return iris.at("id/body/" + Slug.of(name));
  }

  /** What a release says of the bodies that its records name, each record a list of names. */
  private List<Quad> release(List<List<String>> records) throws IOException {
    List<Quad> written = new ArrayList<>();
    Node facts = iris.graph("facts");
    try (BodyIdentity bodies = new BodyIdentity(iris, ReferenceData.load(), folder)) {
      for (int i = 0; i < records.size(); i++) {
        List<Quad> own = new ArrayList<>();
        Node question = iris.at("id/question/commons/2025-01-01/" + i);
        for (String name : records.get(i)) {
          Node label = NodeFactory.createLiteralLang(name, "en");
          bodies.shared(
              Quad.create(facts, body(name), Terms.TYPE, Terms.pq("GovernmentBody")), written::add);
          bodies.shared(Quad.create(facts, body(name), Terms.PREF_LABEL, label), written::add);
          own.add(Quad.create(facts, question, Terms.pq("mentions"), body(name)));
        }
        bodies.own(own, written::add);
      }
      bodies.finish(written::add);
    }
    return written;
  }

  private static Map<String, String> leadOn(List<Quad> release) {
    Map<String, String> to = new TreeMap<>();
    release.stream()
        .filter(quad -> quad.getPredicate().getURI().endsWith("isReplacedBy"))
        .forEach(quad -> to.put(quad.getSubject().getURI(), quad.getObject().getURI()));
    return to;
  }

  private static Set<String> labels(List<Quad> release, Node property) {
    Set<String> labels = new TreeSet<>();
    release.stream()
        .filter(quad -> quad.getPredicate().equals(property))
        .forEach(quad -> labels.add(quad.getObject().getLiteralLexicalForm()));
    return labels;
  }

  @Test
  void spellingsAreOneBodyNamedAsMostRecordsNameIt() throws IOException {
    List<Quad> release = release(List.of(List.of(ONE), List.of(ONE), List.of(OTHER)));
    assertEquals(Map.of(body(OTHER).getURI(), body(ONE).getURI()), leadOn(release));
    assertEquals(Set.of(ONE), labels(release, Terms.PREF_LABEL));
    assertEquals(Set.of(OTHER), labels(release, Terms.ALT_LABEL));
    assertTrue(
        release.stream()
            .filter(quad -> quad.getPredicate().equals(Terms.pq("mentions")))
            .allMatch(quad -> quad.getObject().equals(body(ONE))));
  }

  /** The record only grows: an IRI that once was published is there, or leads on to one that is. */
  @Test
  void anIriOfOneReleaseIsThereInTheNextOrLeadsOn() throws IOException {
    List<List<String>> first = List.of(List.of(ONE), List.of(ONE), List.of(OTHER));
    List<List<String>> second = new ArrayList<>(first);
    second.addAll(List.of(List.of(OTHER), List.of(OTHER)));
    List<Quad> next = release(second);
    Map<String, String> to = leadOn(next);
    for (Quad quad : release(first)) {
      if (quad.getPredicate().equals(Terms.PREF_LABEL)) {
        String iri = quad.getSubject().getURI();
        String now = to.getOrDefault(iri, iri);
        assertTrue(
            next.stream()
                .anyMatch(
                    q ->
                        q.getSubject().getURI().equals(now)
                            && q.getPredicate().equals(Terms.PREF_LABEL)),
            iri);
      }
    }
    assertEquals(Map.of(body(ONE).getURI(), body(OTHER).getURI()), to);
  }

  @Test
  void twoThatARecordTellsApartStayTwo() throws IOException {
    List<Quad> release = release(List.of(List.of(ONE, OTHER), List.of(ONE)));
    assertEquals(Map.of(), leadOn(release));
    assertEquals(Set.of(ONE, OTHER), labels(release, Terms.PREF_LABEL));
  }

  @Test
  void anEntryOfTheReferenceDataLeadsAllSpellings() throws IOException {
    List<Quad> release = release(List.of(List.of("Office of Budget Responsibility")));
    assertEquals(
        body("Office for Budget Responsibility").getURI(),
        leadOn(release).get(body("Office of Budget Responsibility").getURI()));
  }

  @Test
  void aLabelInCapitalsGivesWayToAnother() throws IOException {
    String capitals = "OFFICE FOR HARBOUR LIGHTS";
    List<Quad> release = release(List.of(List.of(capitals), List.of(capitals), List.of(ONE)));
    assertEquals(Set.of(ONE), labels(release, Terms.PREF_LABEL));
  }
}
