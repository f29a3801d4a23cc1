package org.pqgraph.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * One file of {@code shapes/checks/}: comment lines {@code # title:}, {@code # severity:} and
 * {@code # message:}, then a query that selects ?focusNode, ?value and, where it can say more than
 * the header, ?message.
 *
 * @param shape the IRI under which its results are reported
 */
record WholeGraphCheck(String shape, String title, Severity severity, String message, Query query) {

  static WholeGraphCheck load(String fileName) {
    String text = KnowledgeFiles.check(fileName);
    return new WholeGraphCheck(
        Names.SHAPES + fileName.replace(".rq", ""),
        header(fileName, text, "title"),
        Severity.of(header(fileName, text, "severity")),
        header(fileName, text, "message"),
        QueryFactory.create(text));
  }

  static List<WholeGraphCheck> all() {
    return KnowledgeFiles.CHECKS.stream().map(WholeGraphCheck::load).toList();
  }

  /**
   * The results of this check.
   *
   * @param adapted the check's query, with a limit or another graph to look in
   */
  List<Result> run(Query adapted, DatasetGraph dataset) {
    List<Result> results = new ArrayList<>();
    try (QueryExec execution = QueryExec.dataset(dataset).query(adapted).build()) {
      execution.select().forEachRemaining(row -> results.add(result(row)));
    }
    return results;
  }

  private Result result(Binding row) {
    return new Result(
        severity,
        shape,
        row.get("focusNode").isURI()
            ? row.get("focusNode").getURI()
            : NodeFmtLib.strNT(row.get("focusNode")),
        Optional.empty(),
        Optional.ofNullable(row.get("value")).map(NodeFmtLib::strNT),
        row.contains("message") ? row.get("message").getLiteralLexicalForm() : message,
        SHACL.SPARQLConstraintComponent.getURI());
  }

  private static String header(String fileName, String text, String key) {
    Matcher line = Pattern.compile("(?m)^# " + key + ": (.+)$").matcher(text);
    if (!line.find()) {
      throw new IllegalStateException(
          "shapes/checks/" + fileName + ": the line \"# " + key + ": …\" is missing");
    }
    return line.group(1).strip();
  }
}
