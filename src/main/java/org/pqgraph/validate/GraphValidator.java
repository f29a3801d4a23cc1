package org.pqgraph.validate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Applies the shapes to a graph: one record's, or a whole one. The shapes are parsed once; one
 * instance serves any number of threads.
 *
 * <p>Validation is part of every build, so three things are done in another order than SHACL
 * describes, with the same results: focus nodes come from one pass over the graph's types and not
 * from a search for each shape, constraints on one property share its values ({@link ClassShapes}),
 * and the SPARQL constraints run as Java ({@link DirectConstraint}).
 */
public final class GraphValidator {
  private static final Node BLANK_NODE = Names.shape("blank-node");

  private final Shapes shapes;
  private final ShapeCatalogue catalogue;
  private final Map<Node, ClassShapes> shapesByClass = new HashMap<>();
  private final Map<Node, List<Node>> directByClass = new HashMap<>();

  private GraphValidator(Graph shapesGraph, boolean direct) {
    catalogue = new ShapeCatalogue(shapesGraph);
    Graph parsed = GraphFactory.createDefaultGraph();
    shapesGraph
        .find()
        .filterDrop(t -> direct && DirectConstraint.BY_SHAPE.containsKey(t.getSubject()))
        .forEach(parsed::add);
    shapes = Shapes.parse(parsed);
    Map<Node, List<Shape>> byClass = new LinkedHashMap<>();
    for (Shape shape : shapes.getTargetShapes()) {
      for (Target target : shape.getTargets()) {
        if (target.getTargetType() == TargetType.targetClass) {
          byClass.computeIfAbsent(target.getObject(), c -> new ArrayList<>()).add(shape);
        } else if (!shape.getShapeNode().equals(BLANK_NODE)) {
          throw new IllegalStateException(
              shape.getShapeNode() + ": a shape is applied by sh:targetClass only");
        }
      }
    }
    byClass.forEach((type, list) -> shapesByClass.put(type, new ClassShapes(list)));
    if (direct) {
      for (Node shape : DirectConstraint.BY_SHAPE.keySet()) {
        for (Node type : catalogue.targetClasses(shape)) {
          directByClass.computeIfAbsent(type, c -> new ArrayList<>()).add(shape);
        }
      }
    }
  }

  /** Whether there are shapes for a class. */
  public boolean hasShapeFor(Node type) {
    return shapesByClass.containsKey(type) || directByClass.containsKey(type);
  }

  /** The validator for the shapes that come with this version. */
  public static GraphValidator load() {
    return new GraphValidator(KnowledgeFiles.shapes(), true);
  }

  /** With the SPARQL constraints run as queries: for comparison. */
  static GraphValidator withQueries() {
    return new GraphValidator(KnowledgeFiles.shapes(), false);
  }

  ShapeCatalogue catalogue() {
    return catalogue;
  }

  /**
   * Validates a graph. A thing that is only linked to is not looked at: its kind is read from the
   * path of its IRI, so that a record's graph needs no reference data beside it. Subclasses that
   * the graph itself declares are followed.
   *
   * @param record the graph; only read
   * @return every result, each once, ordered by shape and focus node; empty for a perfect graph
   */
  public List<Result> validate(Graph record) {
    ValidationContext context = ValidationContext.create(shapes, record);
    Set<Result> results = new LinkedHashSet<>();
    blankNodes(record)
        .forEach(node -> VLib.validateShape(context, record, shapes.getShape(BLANK_NODE), node));
    eachTyped(
        record,
        (focus, type) -> {
          ClassShapes ofClass = shapesByClass.get(type);
          if (ofClass != null) {
            ofClass.validate(context, record, focus);
          }
          for (Node shape : directByClass.getOrDefault(type, List.of())) {
            DirectConstraint.BY_SHAPE
                .get(shape)
                .check(record, focus, value -> results.add(directResult(shape, focus, value)));
          }
        });
    if (context.hasViolation()) {
      context.generateReport().getEntries().forEach(entry -> results.add(result(entry)));
    }
    return results.stream().sorted(Result.ORDER).toList();
  }

  /** Calls back for each node and class of it, in the way of sh:targetClass. */
  private void eachTyped(Graph graph, BiConsumer<Node, Node> use) {
    if (graph.contains(Node.ANY, RDFS.Nodes.subClassOf, Node.ANY)) {
      Set<Node> classes = new LinkedHashSet<>(shapesByClass.keySet());
      classes.addAll(directByClass.keySet());
      for (Node type : classes) {
        G.allNodesOfTypeRDFS(graph, type).forEach(focus -> use.accept(focus, type));
      }
    } else {
      graph
          .find(Node.ANY, RDF.Nodes.type, Node.ANY)
          .forEach(t -> use.accept(t.getSubject(), t.getObject()));
    }
  }

  private static Collection<Node> blankNodes(Graph graph) {
    Set<Node> found = new LinkedHashSet<>();
    graph
        .find()
        .forEach(
            t -> {
              if (t.getSubject().isBlank()) {
                found.add(t.getSubject());
              }
              if (t.getObject().isBlank()) {
                found.add(t.getObject());
              }
            });
    return found;
  }

  private Result result(ReportEntry entry) {
    ShapeCatalogue.Entry shape = catalogue.entry(entry.source());
    return new Result(
        shape.severity(),
        entry.source().getURI(),
        name(entry.focusNode()),
        Optional.ofNullable(entry.resultPath()).map(ShaclPaths::pathToString),
        Optional.ofNullable(entry.value()).map(NodeFmtLib::strNT),
        shape.message(),
        entry.sourceConstraintComponent().getURI());
  }

  private Result directResult(Node shape, Node focus, Node value) {
    return new Result(
        catalogue.entry(shape).severity(),
        shape.getURI(),
        name(focus),
        Optional.empty(),
        Optional.of(NodeFmtLib.strNT(value)),
        catalogue.entry(shape).message(),
        SHACL.SPARQLConstraintComponent.getURI());
  }

  private static String name(Node node) {
    return node.isURI() ? node.getURI() : NodeFmtLib.strNT(node);
  }
}
