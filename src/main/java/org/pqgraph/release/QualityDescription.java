package org.pqgraph.release;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.VOID;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.pqgraph.extract.Precision;
import org.pqgraph.extract.Tier;
import org.pqgraph.extract.Tiers;
import org.pqgraph.graph.Iris;

/**
 * Writes {@code quality.ttl}: measurements of a release in the W3C's <a
 * href="https://www.w3.org/TR/vocab-dqv/">Data Quality Vocabulary</a>, which makes each an
 * observation of the Data Cube Vocabulary. Nothing in it is a blank node.
 */
final class QualityDescription {
  /** The Data Quality Vocabulary. */
  static final String DQV = "http://www.w3.org/ns/dqv#";

  /** What follows the base in the address at which it is served. */
  static final String ADDRESS = "quality";

  private static final String CUBE = "http://purl.org/linked-data/cube#";
  private static final String SHACL = "http://www.w3.org/ns/shacl#";
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final int DIGITS = 4;

  private final RDFWriter out;
  private final Iris iris;
  private final IRI measurements;
  private final IRI dataset;

  private QualityDescription(RDFWriter out, Iris iris) {
    this.out = out;
    this.iris = iris;
    this.measurements = iri("id/quality");
    this.dataset = iri("id/dataset");
  }

  static void write(Path release, Iris iris, Instant created, Quality quality) throws IOException {
    try (OutputStream file = Files.newOutputStream(release.resolve("quality.ttl"))) {
      RDFWriter writer = Rio.createWriter(RDFFormat.TURTLE, file);
      writer.startRDF();
      Dumps.PREFIXES.forEach(writer::handleNamespace);
      Map.of("dqv", DQV, "qb", CUBE, "sh", SHACL, "void", VOID.NAMESPACE).entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(prefix -> writer.handleNamespace(prefix.getKey(), prefix.getValue()));
      QualityDescription description = new QualityDescription(writer, iris);
      description.cube(created);
      description.metrics();
      description.shapes(quality);
      description.whole(quality);
      description.parts(quality);
      description.judged(Tiers.load());
      description.scores(quality);
      writer.endRDF();
    }
  }

  private void cube(Instant created) {
    IRI document = iri(ADDRESS);
    add(document, RDF.TYPE, dqv("QualityMetadata"));
    add(document, DCTERMS.HAS_PART, measurements);
    add(measurements, RDF.TYPE, dqv("QualityMeasurementDataset"));
    add(measurements, DCTERMS.TITLE, words("Measurements of the quality of a release"));
    add(measurements, DCTERMS.SUBJECT, dataset);
    add(measurements, DCTERMS.CREATED, VALUES.createLiteral(created.toString(), XSD.DATETIME));
    IRI structure = iri("id/quality/structure");
    add(measurements, qb("structure"), structure);
    add(structure, RDF.TYPE, qb("DataStructureDefinition"));
    component(structure, "thing", "dimension", dqv("computedOn"));
    component(structure, "metric", "dimension", dqv("isMeasurementOf"));
    component(structure, "value", "measure", dqv("value"));
  }

  private void component(IRI structure, String name, String kind, IRI property) {
    IRI component = iri("id/quality/structure/" + name);
    add(structure, qb("component"), component);
    add(component, RDF.TYPE, qb("ComponentSpecification"));
    add(component, qb(kind), property);
  }

  private void metrics() {
    for (Metric.Dimension each : Metric.Dimension.values()) {
      IRI dimension = dimension(each);
      add(dimension, RDF.TYPE, dqv("Dimension"));
      add(dimension, SKOS.PREF_LABEL, words(each.label()));
      add(dimension, SKOS.DEFINITION, words(each.definition()));
      add(dimension, dqv("inCategory"), VALUES.createIRI(each.category()));
    }
    for (Metric each : Metric.values()) {
      metric(
          metric(each),
          each.label(),
          each.definition(),
          each.dimension(),
          each.isShare() ? XSD.DECIMAL : XSD.INTEGER);
    }
  }

  private void metric(
      IRI metric, String label, String definition, Metric.Dimension dimension, IRI datatype) {
    add(metric, RDF.TYPE, dqv("Metric"));
    add(metric, SKOS.PREF_LABEL, words(label));
    add(metric, SKOS.DEFINITION, words(definition));
    add(metric, dqv("expectedDataType"), datatype);
    add(metric, dqv("inDimension"), dimension(dimension));
  }

  /** A shape is a metric of its own: how many results it has. */
  private void shapes(Quality quality) {
    quality
        .shapes()
        .forEach(
            shape -> {
              String name = shape.shape().substring(shape.shape().indexOf('#') + 1);
              IRI metric = iri("id/quality/metric/shape/" + name);
              metric(metric, name, shape.message(), Metric.Dimension.CONSISTENCY, XSD.INTEGER);
              add(metric, DCTERMS.TYPE, VALUES.createIRI(SHACL + shape.severity().shaclName()));
              add(metric, RDFS.SEEALSO, VALUES.createIRI(shape.shape()));
              measured("shape/" + name, dataset, whole(shape.count()));
            });
  }

  private void whole(Quality quality) {
    quality.counts().forEach((metric, count) -> measured(metric.id(), dataset, whole(count)));
    coverage(dataset, quality.all());
  }

  private void parts(Quality quality) {
    for (Quality.Coverage month : quality.byMonth()) {
      IRI part = part("month/" + (month.name().isEmpty() ? "unknown" : month.name()), month);
      if (!month.name().isEmpty()) {
        add(
            part,
            VALUES.createIRI("https://schema.org/temporalCoverage"),
            VALUES.createLiteral(month.name()));
      }
      coverage(part, month);
    }
    for (Quality.Coverage source : quality.bySource()) {
      String document = source.document();
      IRI part = part("source/" + document.substring(document.lastIndexOf('/') + 1), source);
      add(part, DCTERMS.SOURCE, VALUES.createIRI(document));
      coverage(part, source);
    }
  }

  private IRI part(String path, Quality.Coverage coverage) {
    IRI part = iri("id/dataset/" + path);
    add(part, RDF.TYPE, VOID.DATASET);
    add(part, DCTERMS.TITLE, VALUES.createLiteral(coverage.name()));
    add(dataset, VOID.SUBSET, part);
    return part;
  }

  private void coverage(IRI part, Quality.Coverage coverage) {
    measured(Metric.QUESTIONS.id(), part, whole(coverage.questions()));
    measured(Metric.ANSWERED.id(), part, whole(coverage.answered()));
    measured(Metric.WITH_FACTS.id(), part, whole(coverage.withFacts()));
    if (coverage.questions() > 0) {
      double questions = coverage.questions();
      measured(Metric.ANSWERED_SHARE.id(), part, share(coverage.answered() / questions));
      measured(Metric.WITH_FACTS_SHARE.id(), part, share(coverage.withFacts() / questions));
    }
  }

  /** What persons judged of real texts: by rule, and by kind and tier. */
  private void judged(Tiers tiers) {
    IRI texts = iri("id/quality/judged");
    add(
        texts,
        DCTERMS.TITLE,
        words("What rules found in real questions and answers, judged by persons"));
    Map<String, List<Precision>> byTier = new TreeMap<>();
    for (Tiers.Measured rule : tiers.measured()) {
      String tier = rule.standing().tier().map(Tier::notation).orElse("none");
      Precision precision = new Precision(rule.judged(), rule.right());
      byTier.computeIfAbsent(rule.kind() + "/" + tier, path -> new ArrayList<>()).add(precision);
      IRI thing =
          iri(
              "id/quality/judged/"
                  + rule.kind()
                  + "/"
                  + tier
                  + "/"
                  + rule.rule().replace('/', '-'));
      add(thing, DCTERMS.TITLE, VALUES.createLiteral(rule.rule()));
      add(thing, DCTERMS.SUBJECT, iri("id/rule/" + rule.rule()));
      judged(thing, precision);
    }
    byTier.forEach(
        (path, rules) -> {
          IRI thing = iri("id/quality/judged/" + path);
          add(thing, DCTERMS.TITLE, VALUES.createLiteral(path.replace("/", ", ")));
          add(thing, DCTERMS.IS_PART_OF, texts);
          judged(thing, Precision.of(rules));
        });
  }

  private void judged(IRI thing, Precision precision) {
    measured(Metric.JUDGED.id(), thing, whole(precision.judged()));
    measured(Metric.JUDGED_RIGHT.id(), thing, whole(precision.right()));
    if (precision.judged() > 0) {
      measured(Metric.REAL_PRECISION.id(), thing, share(precision.share()));
      measured(Metric.REAL_PRECISION_LOW.id(), thing, share(precision.interval().low()));
      measured(Metric.REAL_PRECISION_HIGH.id(), thing, share(precision.interval().high()));
    }
  }

  private void scores(Quality quality) {
    quality
        .scores()
        .forEach(
            (set, scores) -> {
              IRI texts = iri("id/quality/gold/" + set);
              add(
                  texts,
                  DCTERMS.TITLE,
                  words(
                      "Unit tests of the language: what is found in the project's made-up texts "
                          + set
                          + ", written and marked by hand for the project"));
              measured(Metric.QUESTIONS.id(), texts, whole(scores.pairs()));
              measured(Metric.REFUSALS_TOLD.id(), texts, share(scores.refusalAccuracy()));
              score(texts, scores.core());
              scores
                  .byType()
                  .forEach(
                      (type, count) -> {
                        IRI part = iri("id/quality/gold/" + set + "/" + type);
                        add(part, DCTERMS.TITLE, VALUES.createLiteral(type));
                        add(part, DCTERMS.IS_PART_OF, texts);
                        score(part, count);
                      });
            });
  }

  private void score(IRI texts, org.pqgraph.evaluate.Count count) {
    measured(Metric.RIGHT.id(), texts, whole(count.right()));
    measured(Metric.WRONG.id(), texts, whole(count.wrong()));
    measured(Metric.MISSED.id(), texts, whole(count.missed()));
    // Of nothing there is no share.
    if (count.right() + count.wrong() > 0) {
      measured(Metric.PRECISION.id(), texts, share(count.precision()));
    }
    if (count.right() + count.missed() > 0) {
      measured(Metric.RECALL.id(), texts, share(count.recall()));
      measured(Metric.F1.id(), texts, share(count.f1()));
    }
  }

  private void measured(String metric, IRI thing, Literal value) {
    String path = thing.stringValue().substring((iris.base() + "id/").length());
    IRI measurement = iri("id/quality/measurement/" + metric + "/of/" + path);
    add(measurement, RDF.TYPE, dqv("QualityMeasurement"));
    add(measurement, qb("dataSet"), measurements);
    add(measurement, dqv("isMeasurementOf"), iri("id/quality/metric/" + metric));
    add(measurement, dqv("computedOn"), thing);
    add(measurement, dqv("value"), value);
  }

  private static Literal whole(long value) {
    return VALUES.createLiteral(Long.toString(value), XSD.INTEGER);
  }

  private static Literal share(double value) {
    return VALUES.createLiteral(
        BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP).toPlainString(),
        XSD.DECIMAL);
  }

  private static Literal words(String text) {
    return VALUES.createLiteral(text, "en");
  }

  private IRI metric(Metric metric) {
    return iri("id/quality/metric/" + metric.id());
  }

  private IRI dimension(Metric.Dimension dimension) {
    return iri("id/quality/dimension/" + dimension.label());
  }

  private static IRI dqv(String name) {
    return VALUES.createIRI(DQV + name);
  }

  private static IRI qb(String name) {
    return VALUES.createIRI(CUBE + name);
  }

  private IRI iri(String path) {
    return VALUES.createIRI(iris.base() + path);
  }

  private void add(IRI subject, IRI predicate, Value object) {
    out.handleStatement(VALUES.createStatement(subject, predicate, object));
  }
}
