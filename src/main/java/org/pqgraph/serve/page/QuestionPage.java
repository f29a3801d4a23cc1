package org.pqgraph.serve.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the page on a question. */
final class QuestionPage {

  private static final int MOST_GROUPED = 50;

  private final PageQueries queries;
  private final Names names;
  private final Thing thing;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Map<String, Object>> linked = new ArrayList<>();
  private final Set<String> replaced = new HashSet<>();

  QuestionPage(PageQueries queries, Names names, Thing thing) {
    this.queries = queries;
    this.names = names;
    this.thing = thing;
  }

  Page make(Pages pages) {
    Properties said = Properties.of(queries, thing.iri());
    MarkedText text = marked(thing.iri(), said.text("questionText"));
    List<QuestionView.Answer> answers = new ArrayList<>();
    for (String answer : withReplaced(said.iris("answer"))) {
      answers.add(answer(answer));
    }
    String heading = said.text("heading");
    String title = heading.isEmpty() ? QuestionList.cut(said.text("questionText")) : heading;
    return new Page(
        "question",
        new QuestionView(
            pages.frame(thing, title, QuestionList.cut(said.text("questionText"))),
            question(said, title),
            text,
            answers,
            List.copyOf(findings),
            pages.citing(said, thing),
            LinkedData.question(names.site(), thing.iri(), said, title, linked)));
  }

  /** Answers, each followed by the earlier one that it has replaced. */
  private Set<String> withReplaced(List<String> answers) {
    Set<String> all = new LinkedHashSet<>();
    for (String answer : answers) {
      String next = answer;
      while (!next.isEmpty() && all.add(next)) {
        List<String> earlier = Properties.of(queries, next).iris("replacesAnswer");
        replaced.addAll(earlier);
        next = earlier.stream().findFirst().orElse("");
      }
    }
    return all;
  }

  private QuestionView.Question question(Properties said, String title) {
    List<String> notes = new ArrayList<>();
    note(notes, said, "isNamedDay", "Named day question");
    note(notes, said, "interestDeclared", "The asker declared an interest");
    note(notes, said, "isWithdrawn", "Withdrawn");
    note(notes, said, "isTruncated", "Cut off by the source");
    String gone = said.text("invalidatedAtTime");
    if (!gone.isEmpty()) {
      notes.add("No longer at its source, as seen on " + DayText.ofTime(gone));
    }
    return new QuestionView.Question(
        title,
        said.text("house"),
        said.text("uin"),
        DayText.of(said.text("dateTabled")),
        DayText.of(said.text("dateForAnswer")),
        said.ref("askedBy", names),
        said.ref("answeringBody", names),
        notes,
        said.refs("page", names),
        said.refs("seeAlso", names),
        said.ref("source", names));
  }

  private QuestionView.Answer answer(String iri) {
    Properties said = Properties.of(queries, iri);
    boolean stands = !replaced.contains(iri) && !said.text("answerType").startsWith("holding");
    linked.add(LinkedData.answer(iri, said, stands));
    List<String> notes = new ArrayList<>();
    note(notes, said, "isTruncated", "Cut off by the source");
    List<String> others =
        said.iris("answerTo").stream()
            .filter(question -> !question.equals(thing.iri()))
            .limit(MOST_GROUPED)
            .toList();
    return new QuestionView.Answer(
        iri.endsWith("/holding")
            ? "holding-answer"
            : "answer-" + Names.shortName(iri.replaceFirst("/answer$", "")),
        said.ref("answeredBy", names),
        said.text("rolePrinted"),
        said.refs("answeredAs", names),
        DayText.of(said.text("dateAnswered")),
        said.text("answerType"),
        said.text("refusal"),
        notes,
        said.refs("relation", names),
        QuestionList.lines(queries, names, others),
        marked(iri, said.text("answerText")));
  }

  private MarkedText marked(String iri, String text) {
    List<Finding> found = Finding.of(queries.ask("findings", iri), names, findings.size() + 1);
    findings.addAll(found);
    return MarkedText.of(text, found, PrintedTable.of(queries, names, iri));
  }

  private static void note(List<String> notes, Properties said, String property, String words) {
    if (said.isTrue(property)) {
      notes.add(words);
    }
  }
}
