package org.pqgraph.serve.page;

import java.util.List;
import java.util.Locale;

/**
 * The page on a question: its text, its answers, and what both say.
 *
 * @param linked the same as JSON-LD
 */
record QuestionView(
    Frame frame,
    Question question,
    MarkedText text,
    List<Answer> answers,
    List<Finding> findings,
    Citing citing,
    String linked) {

  /** The facts of the record; a part that no source prints is empty. */
  record Question(
      String heading,
      String house,
      String uin,
      String tabled,
      String due,
      Ref asker,
      Ref body,
      List<String> notes,
      List<Ref> pages,
      List<Ref> elsewhere,
      Ref source) {}

  /** An answer; {@code standing} is its type, {@code with} are other questions it answers. */
  record Answer(
      String anchor,
      Ref by,
      String role,
      List<Ref> posts,
      String day,
      String standing,
      String refusal,
      List<String> notes,
      List<Ref> attachments,
      List<QuestionList.Line> with,
      MarkedText text) {

    /** "Holding answer"; that an answer is a full one goes without saying. */
    String title() {
      return standing.isEmpty() || standing.startsWith("substantive")
          ? "Answer"
          : standing.substring(0, 1).toUpperCase(Locale.ROOT) + standing.substring(1);
    }
  }

  /** How to cite the page, and where its twins are. */
  record Citing(String text, String bibtex, String csl, String permalink) {}

  boolean hasStatements() {
    return findings.stream().anyMatch(finding -> !finding.mark().equals("name"));
  }
}
