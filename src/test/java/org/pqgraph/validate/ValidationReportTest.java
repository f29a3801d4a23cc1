package org.pqgraph.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.RDFDataMgr;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationReportTest {
  @TempDir Path folder;

  @Test
  void nothingFoundConforms() throws IOException {
    var report = new ValidationReport();
    assertTrue(report.conforms());
    assertTrue(read(report).conforms());
    assertEquals(0, html(report).select("tbody tr").size());
  }

  @Test
  void theTurtleIsReadBackAsTheSameResults() throws IOException {
    var graph =
        Everything.changedBy(Everything.FOLDER.resolve("answer-date-order/lessThanOrEquals.ru"));
    var results = GraphValidator.load().validate(graph);
    var report = new ValidationReport();
    report.addAll(results);
    report.addAll(
        GraphValidator.load()
            .validate(Everything.changedBy(Everything.FOLDER.resolve("blank-node/nodeKind.ru"))));
    var read = read(report);
    assertFalse(read.conforms());
    assertEquals(2, read.getEntries().size());
    var entry =
        read.getEntries().stream()
            .filter(e -> e.source().getURI().endsWith("answer-date-order"))
            .findFirst()
            .orElseThrow();
    Result result = results.getFirst();
    assertEquals(result.focusNode(), entry.focusNode().getURI());
    assertEquals(result.message(), entry.message());
    assertEquals(result.component(), entry.sourceConstraintComponent().getURI());
    assertEquals(
        result.path().orElseThrow(),
        org.apache.jena.shacl.engine.ShaclPaths.pathToString(entry.resultPath()));
    assertEquals(
        "\"2024-12-11\"^^xsd:date",
        entry.value().toString().replace("http://www.w3.org/2001/XMLSchema#", "xsd:"));
  }

  @Test
  void allAreCountedAndSomeAreKept() throws IOException {
    var report = new ValidationReport(3);
    for (int i = 0; i < 1_234; i++) {
      report.add(warning("https://example.org/" + i, "\"x\""));
    }
    assertTrue(report.conforms());
    assertEquals(1_234, report.count(Severity.WARNING));
    assertEquals(Map.of(Names.SHAPES + "x", 1_234L), report.countByShape());
    assertEquals(3, read(report).getEntries().size());
    assertTrue(
        Files.readString(folder.resolve("report.ttl")).contains("1,234 results, of which 3"));
    assertEquals("1,234", html(report).select("td.count").text());
  }

  @Test
  void aLongValueIsLeftOut() throws IOException {
    var report = new ValidationReport();
    report.add(warning("https://example.org/1", "\"" + "x".repeat(10_000) + "\""));
    assertTrue(Files.size(write(report)) < 2_000);
  }

  @Test
  void whatTheDataSaysIsNoHtml() throws IOException {
    var report = new ValidationReport();
    report.add(warning("https://example.org/\"onload='x'", "\"<script>alert('&amp;')</script>\""));
    Document page = html(report);
    assertEquals(0, page.select("script").size());
    assertEquals(
        "https://example.org/\"onload='x' has \"<script>alert('&amp;')</script>\"",
        page.select("li").text());
  }

  private static Result warning(String focus, String value) {
    return new Result(
        Severity.WARNING,
        Names.SHAPES + "x",
        focus,
        Optional.empty(),
        Optional.of(value),
        "A message <b>with marks</b>.",
        "http://www.w3.org/ns/shacl#PatternConstraintComponent");
  }

  private Path write(ValidationReport report) throws IOException {
    Path file = folder.resolve("report.ttl");
    report.write(file);
    return file;
  }

  private org.apache.jena.shacl.ValidationReport read(ValidationReport report) throws IOException {
    return org.apache.jena.shacl.ValidationReport.fromGraph(
        RDFDataMgr.loadGraph(write(report).toString()));
  }

  private Document html(ValidationReport report) throws IOException {
    Path file = folder.resolve("report.html");
    report.writeHtml(file);
    return Jsoup.parse(file);
  }
}
