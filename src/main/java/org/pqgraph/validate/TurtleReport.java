package org.pqgraph.validate;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.path.PathParser;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** A report in SHACL's terms, streamed as Turtle. */
final class TurtleReport {
  private static final String REPORT = "https://w3id.org/pqgraph/report";

  private final StreamRDF out;
  private int results;

  private TurtleReport(StreamRDF out) {
    this.out = out;
  }

  static void write(List<ValidationReport.ShapeSummary> summaries, OutputStream stream) {
    StreamRDF out = StreamRDFWriter.getWriterStream(stream, RDFFormat.TURTLE_BLOCKS);
    out.start();
    out.prefix("sh", SHACL.getURI());
    out.prefix("psh", Names.SHAPES);
    out.prefix("rdfs", RDFS.getURI());
    out.prefix("pq", "https://w3id.org/pqgraph/ontology#");
    new TurtleReport(out).write(summaries);
    out.finish();
  }

  private void write(List<ValidationReport.ShapeSummary> summaries) {
    Node report = NodeFactory.createURI(REPORT);
    triple(report, RDF.Nodes.type, SHACL.ValidationReport);
    triple(report, SHACL.conforms, NodeFactory.createLiteralByValue(summaries.isEmpty()));
    for (ValidationReport.ShapeSummary shape : summaries) {
      if (shape.count() > shape.details().size()) {
        String note =
            String.format(
                Locale.ROOT,
                "<%s> has %,d results, of which %,d are listed.",
                shape.shape(),
                shape.count(),
                shape.details().size());
        triple(report, RDFS.Nodes.comment, NodeFactory.createLiteralLang(note, "en"));
      }
      shape.details().forEach(result -> write(report, result));
    }
  }

  private void write(Node report, Result result) {
    Node node = NodeFactory.createURI(REPORT + "#" + ++results);
    triple(report, SHACL.result, node);
    triple(node, RDF.Nodes.type, SHACL.ValidationResult);
    triple(
        node,
        SHACL.resultSeverity,
        NodeFactory.createURI(SHACL.getURI() + result.severity().shaclName()));
    triple(node, SHACL.sourceShape, NodeFactory.createURI(result.shape()));
    triple(node, SHACL.sourceConstraintComponent, NodeFactory.createURI(result.component()));
    triple(node, SHACL.focusNode, term(result.focusNode()));
    triple(node, SHACL.resultMessage, NodeFactory.createLiteralLang(result.message(), "en"));
    result.value().ifPresent(value -> triple(node, SHACL.value, NodeFactoryExtra.parseNode(value)));
    result.path().ifPresent(path -> path(node, path));
  }

  private void path(Node result, String path) {
    triple(
        result,
        SHACL.resultPath,
        ShaclPaths.pathToRDF(out::triple, PathParser.parse(path, PrefixMapping.Standard)));
  }

  private void triple(Node subject, Node property, Node object) {
    out.triple(Triple.create(subject, property, object));
  }

  /** A blank node keeps its label, which means nothing outside this report. */
  private static Node term(String name) {
    return name.startsWith("_:")
        ? NodeFactory.createBlankNode(name.substring(2))
        : NodeFactory.createURI(name);
  }
}
