package org.pqgraph.validate;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report as one page of HTML, without scripts or other files. */
final class HtmlReport {
  private static final int EXAMPLES = 20;

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Validation report</title>
      <style>
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b }
      table { border-collapse: collapse; width: 100% }
      th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #ccc }
      td.count { text-align: right; font-variant-numeric: tabular-nums }
      code { font-size: .85em; overflow-wrap: anywhere }
      summary { cursor: pointer }
      .Violation { color: #a4000f } .Warning { color: #7a4b00 } .Info { color: #00508f }
      </style>
      </head>
      <body>
      <h1>Validation report</h1>
      """;

  private HtmlReport() {}

  static String page(Map<Severity, Long> counts, List<ValidationReport.ShapeSummary> summaries) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("<p>").append(verdict(counts)).append("</p>\n");
    if (!summaries.isEmpty()) {
      page.append("<table>\n<thead><tr><th scope=\"col\">Severity</th>")
          .append(
              "<th scope=\"col\">Results</th><th scope=\"col\">What is wrong</th></tr></thead>\n")
          .append("<tbody>\n");
      summaries.forEach(shape -> row(page, shape));
      page.append("</tbody>\n</table>\n");
    }
    return page.append("</body>\n</html>\n").toString();
  }

  private static String verdict(Map<Severity, Long> counts) {
    String sums =
        String.format(
            Locale.ROOT,
            "Violations: %,d. Warnings: %,d. Notes: %,d.",
            counts.get(Severity.VIOLATION),
            counts.get(Severity.WARNING),
            counts.get(Severity.INFO));
    return (counts.get(Severity.VIOLATION) == 0
            ? "<strong>No constraint is violated.</strong> "
            : "<strong>Constraints are violated.</strong> ")
        + sums;
  }

  private static void row(StringBuilder page, ValidationReport.ShapeSummary shape) {
    String severity = shape.severity().shaclName();
    String name = shape.shape().substring(shape.shape().indexOf('#') + 1);
    page.append("<tr id=\"").append(escape(name)).append("\"><td class=\"").append(severity);
    page.append("\">").append(severity).append("</td><td class=\"count\">");
    page.append(String.format(Locale.ROOT, "%,d", shape.count())).append("</td><td>");
    page.append(escape(shape.message())).append(" <code>").append(escape(name)).append("</code>");
    page.append("\n<details><summary>Examples</summary><ul>\n");
    shape.details().stream().limit(EXAMPLES).forEach(result -> example(page, shape, result));
    page.append("</ul></details></td></tr>\n");
  }

  private static void example(
      StringBuilder page, ValidationReport.ShapeSummary shape, Result result) {
    page.append("<li><code>").append(escape(result.focusNode())).append("</code>");
    result.value().ifPresent(v -> page.append(" has <code>").append(escape(v)).append("</code>"));
    if (!result.message().equals(shape.message())) {
      page.append(" ").append(escape(result.message()));
    }
    page.append("</li>\n");
  }

  /** For text and for attribute values in double quotes. */
  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
