package org.pqgraph.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each constraint has a folder with its name, and in it a SPARQL Update for each of its parameters
 * (minCount.ru, pattern.ru) that makes the good graph break that parameter of that constraint and
 * nothing else.
 */
class ShapesTest {
  private static final Pattern CONSEQUENCE = Pattern.compile("(?m)^# and so: (.+)$");

  private final GraphValidator validator = GraphValidator.load();
  private final Shapes shapes = Shapes.parse(KnowledgeFiles.shapes());

  @Test
  void oneOfEverythingConforms() {
    assertEquals("", lines(validator.validate(Everything.graph()).stream()));
    assertEquals(Set.of(), asJenaValidates(Everything.graph()));
  }

  @TestFactory
  Stream<DynamicTest> eachUpdateBreaksItsConstraintOnly() {
    return Everything.breaks()
        .map(file -> dynamicTest(name(file), () -> breaksItsConstraintOnly(file)));
  }

  private void breaksItsConstraintOnly(Path update) {
    var graph = Everything.changedBy(update);
    var results = validator.validate(graph);
    String shape = Names.SHAPES + update.getParent().getFileName();
    Set<String> expected = new TreeSet<>(Set.of(shape));
    Matcher consequence = CONSEQUENCE.matcher(Everything.read(update));
    while (consequence.find()) {
      expected.add(Names.SHAPES + consequence.group(1));
    }
    assertEquals(
        expected,
        results.stream().map(Result::shape).collect(Collectors.toCollection(TreeSet::new)),
        () -> lines(results.stream()));
    assertTrue(
        results.stream()
            .anyMatch(r -> r.shape().equals(shape) && r.component().equals(component(update))),
        () -> "another parameter: " + results.stream().map(Result::component).toList());
    assertEquals(
        asJenaValidates(graph),
        results.stream()
            .map(r -> r.focusNode() + " " + r.shape() + " " + r.component())
            .collect(Collectors.toSet()),
        "the validator's short cuts change the results");
  }

  /** Jena's own procedure, which knows no short cuts. */
  private Set<String> asJenaValidates(Graph graph) {
    return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
        .map(
            e ->
                NodeFmtLib.strNT(e.focusNode()).replaceAll("[<>]", "")
                    + " "
                    + e.source().getURI()
                    + " "
                    + e.sourceConstraintComponent().getURI())
        .collect(Collectors.toSet());
  }

  /** minCount.ru is about sh:MinCountConstraintComponent. */
  private static String component(Path update) {
    String parameter = update.getFileName().toString().replace(".ru", "");
    return "http://www.w3.org/ns/shacl#"
        + (parameter.equals("sparql")
            ? "SPARQL"
            : Character.toUpperCase(parameter.charAt(0)) + parameter.substring(1))
        + "ConstraintComponent";
  }

  private static String name(Path update) {
    return update.getParent().getFileName() + "/" + update.getFileName();
  }

  private static String lines(Stream<Result> results) {
    return results.map(Result::toString).collect(Collectors.joining("\n"));
  }
}
