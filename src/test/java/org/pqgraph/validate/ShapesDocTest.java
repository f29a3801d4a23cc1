package org.pqgraph.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The table in docs/shapes.md says what the shapes say. */
class ShapesDocTest {
  private static final Path DOC = Path.of("docs/shapes.md");

  @Test
  void theTableIsTheShapes() {
    List<String> inDoc =
        Everything.read(DOC).lines().filter(l -> l.matches("\\| `[^:]*`.*")).toList();
    assertEquals(String.join("\n", table()), String.join("\n", inDoc));
  }

  /** One row a constraint, in the order of severity and name; then the whole-graph checks. */
  static List<String> table() {
    List<String> rows = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      Map<String, String> messages = new TreeMap<>();
      new ShapeCatalogue(KnowledgeFiles.shapes())
          .entries()
          .forEach(
              (shape, entry) -> {
                if (entry.severity() == severity) {
                  messages.put(shape.getLocalName(), entry.message());
                }
              });
      messages.forEach((name, message) -> rows.add(row(name, severity, message)));
    }
    for (WholeGraphCheck check : WholeGraphCheck.all()) {
      String name = check.shape().substring(Names.SHAPES.length());
      rows.add(row(name, check.severity(), check.message()));
    }
    return rows;
  }

  private static String row(String name, Severity severity, String message) {
    return "| `" + name + "` | " + severity.shaclName() + " | " + message + " |";
  }
}
