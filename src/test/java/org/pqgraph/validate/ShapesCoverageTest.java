package org.pqgraph.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** No class without a shape, no constraint without message, severity, focus node and tests. */
class ShapesCoverageTest {
  private static final Set<String> CLASSES =
      Set.of(
          "WrittenQuestion Answer Member Party House AnsweringBody GovernmentBody Post RoleHolding"
              .concat(" Fact Establishment MeetingCount Meeting Membership Chairing")
              .concat(" SecretariatProvision Funding DepartmentLink PurposeStatement Evidence")
              .concat(" Citation RoundRobin Table")
              .concat(" Statement Commitment NoPlan ResponsibilityStatement")
              .concat(" Pointer Contact QuantityOutcome Figure")
              .split(" "));

  /** What in a shape is no constraint parameter of its own. */
  private static final Set<String> NO_PARAMETER =
      Set.of("path", "severity", "message", "property", "targetClass", "target");

  private final Graph shapes = KnowledgeFiles.shapes();

  @Test
  void everyClassHasAShapeOfItsName() {
    Set<String> targeted =
        shapes
            .find(Node.ANY, SHACL.targetClass, Node.ANY)
            .mapWith(t -> t.getObject().getLocalName())
            .toSet();
    assertEquals(Set.of(), minus(CLASSES, targeted));
    for (String name : CLASSES) {
      assertTrue(
          shapes.contains(
              Names.shape(name),
              SHACL.targetClass,
              NodeFactory.createURI("https://w3id.org/pqgraph/ontology#" + name)),
          name);
    }
  }

  @Test
  void everyConstraintHasOneSeverityAndOneEnglishMessage() {
    for (Node shape : constraints()) {
      assertEquals(1, objects(shape, SHACL.severity).size(), () -> shape + " sh:severity");
      List<Node> messages = objects(shape, SHACL.message);
      assertEquals(1, messages.size(), () -> shape + " sh:message");
      assertEquals("en", messages.getFirst().getLiteralLanguage());
      assertTrue(
          messages.getFirst().getLiteralLexicalForm().matches("(?s).+[.?…]"),
          () -> shape + ": a message is a sentence");
    }
  }

  @Test
  void aShapeWithoutSeverityIsOnlyPartOfAnother() {
    Set<Node> parts =
        shapes
            .find(Node.ANY, RDF.Nodes.type, Node.ANY)
            .filterKeep(
                t ->
                    t.getObject().equals(SHACL.NodeShape)
                        || t.getObject().equals(SHACL.PropertyShape))
            .mapWith(Triple::getSubject)
            .filterDrop(constraints()::contains)
            .filterDrop(this::onlyListsProperties)
            .toSet();
    for (Node part : parts) {
      assertTrue(part.isURI() && part.getLocalName().startsWith("part-"), part::toString);
      assertTrue(shapes.contains(Node.ANY, Node.ANY, part), () -> part + " is used nowhere");
      assertFalse(shapes.contains(part, SHACL.targetClass, Node.ANY), part::toString);
    }
  }

  @Test
  void everyParameterOfEveryConstraintHasAnUpdateThatBreaksIt() {
    Set<String> expected = new TreeSet<>();
    for (Node shape : constraints()) {
      shapes
          .find(shape, Node.ANY, Node.ANY)
          .mapWith(Triple::getPredicate)
          .filterKeep(p -> p.getNameSpace().equals(SHACL.getURI()))
          .mapWith(Node::getLocalName)
          .filterDrop(NO_PARAMETER::contains)
          .filterDrop("qualifiedValueShape"::equals)
          .forEach(p -> expected.add(shape.getLocalName() + "/" + p + ".ru"));
    }
    Set<String> found =
        Everything.breaks()
            .map(file -> Everything.FOLDER.relativize(file).toString())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, found);
  }

  @Test
  void everyConstraintHasSomethingToLookAt() {
    Graph everything = Everything.graph();
    for (Triple target : shapes.find(Node.ANY, SHACL.targetClass, Node.ANY).toList()) {
      assertTrue(
          everything.contains(Node.ANY, RDF.Nodes.type, target.getObject()), target::toString);
    }
    for (Node shape : constraints()) {
      assertTrue(
          shapes.contains(shape, SHACL.targetClass, Node.ANY)
              || shapes.contains(shape, SHACL.target, Node.ANY)
              || shapes.contains(Node.ANY, SHACL.property, shape),
          () -> shape + " is applied to nothing");
    }
  }

  @Test
  void theJarKnowsEveryFile() {
    assertEquals(names(Path.of("shapes"), ".ttl"), new TreeSet<>(KnowledgeFiles.SHAPES));
    assertEquals(names(Path.of("shapes/checks"), ".rq"), new TreeSet<>(KnowledgeFiles.CHECKS));
  }

  /** The shapes that results name: those with a severity, a target, or a place in another shape. */
  private Set<Node> constraints() {
    return Stream.of(
            shapes.find(Node.ANY, SHACL.severity, Node.ANY).mapWith(Triple::getSubject),
            shapes
                .find(Node.ANY, SHACL.targetClass, Node.ANY)
                .mapWith(Triple::getSubject)
                .filterDrop(this::onlyListsProperties),
            shapes.find(Node.ANY, SHACL.property, Node.ANY).mapWith(Triple::getObject))
        .flatMap(found -> found.toList().stream())
        .collect(Collectors.toSet());
  }

  /** Such a shape breaks nothing itself. */
  private boolean onlyListsProperties(Node shape) {
    return shapes.contains(shape, SHACL.property, Node.ANY)
        && shapes
            .find(shape, Node.ANY, Node.ANY)
            .mapWith(Triple::getPredicate)
            .filterKeep(p -> p.getNameSpace().equals(SHACL.getURI()))
            .filterDrop(p -> NO_PARAMETER.contains(p.getLocalName()))
            .toList()
            .isEmpty();
  }

  private List<Node> objects(Node subject, Node property) {
    return shapes.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private static Set<String> names(Path folder, String ending) {
    return Everything.files(folder, ending).stream()
        .map(file -> file.getFileName().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> minus(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}
