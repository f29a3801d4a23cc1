package org.pqgraph.validate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;

/**
 * All shapes that apply to the instances of one class, sorted by property, so that the values of a
 * property are looked up once for all constraints on it, and constraints that hold where there is
 * no value are passed over. The constraints themselves are evaluated by Jena.
 */
final class ClassShapes {
  /** SHACL's components that are true of no values at all. */
  private static final Set<Node> TRUE_OF_NOTHING =
      Set.of(
          SHACL.MaxCountConstraintComponent,
          SHACL.DatatypeConstraintComponent,
          SHACL.NodeKindConstraintComponent,
          SHACL.PatternConstraintComponent,
          SHACL.LanguageInConstraintComponent,
          SHACL.UniqueLangConstraintComponent,
          SHACL.LessThanConstraintComponent,
          SHACL.LessThanOrEqualsConstraintComponent,
          SHACL.MinInclusiveConstraintComponent,
          SHACL.MaxInclusiveConstraintComponent,
          SHACL.InConstraintComponent,
          SHACL.OrConstraintComponent,
          SHACL.NotConstraintComponent);

  private record Property(PropertyShape shape, boolean needsValues) {}

  private final List<Shape> nodeShapes;
  private final Map<Path, List<Property>> byPath = new LinkedHashMap<>();

  ClassShapes(List<Shape> nodeShapes) {
    this.nodeShapes = List.copyOf(nodeShapes);
    for (Shape nodeShape : nodeShapes) {
      for (PropertyShape shape : nodeShape.getPropertyShapes()) {
        boolean needsValues =
            shape.getConstraints().stream()
                .map(Constraint::getComponent)
                .allMatch(TRUE_OF_NOTHING::contains);
        byPath
            .computeIfAbsent(shape.getPath(), p -> new ArrayList<>())
            .add(new Property(shape, needsValues));
      }
    }
  }

  void validate(ValidationContext context, Graph graph, Node focus) {
    for (Shape shape : nodeShapes) {
      for (Constraint constraint : shape.getConstraints()) {
        VLib.evalConstraint(context, graph, shape, focus, null, null, constraint);
      }
    }
    byPath.forEach(
        (path, properties) -> {
          Set<Node> values = values(graph, focus, path);
          for (Property property : properties) {
            if (!(values.isEmpty() && property.needsValues())) {
              for (Constraint constraint : property.shape().getConstraints()) {
                VLib.evalConstraint(
                    context, graph, property.shape(), focus, path, values, constraint);
              }
            }
          }
        });
  }

  private static Set<Node> values(Graph graph, Node focus, Path path) {
    if (!(path instanceof P_Link link)) {
      return ShaclPaths.valueNodes(graph, focus, path);
    }
    Set<Node> values = HashSet.newHashSet(2);
    graph.find(focus, link.getNode(), Node.ANY).mapWith(Triple::getObject).forEach(values::add);
    return values;
  }
}
