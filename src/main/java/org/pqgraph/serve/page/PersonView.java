package org.pqgraph.serve.page;

import java.util.List;

/** The page on a member, or on a post. */
record PersonView(
    Frame frame,
    List<BodyView.Entry> about,
    String tenureTitle,
    List<Tenure> tenures,
    List<Statement> takesPart,
    List<Chart> charts,
    List<QuestionList> questions,
    QuestionView.Citing citing) {

  /** A post held, or a holder, with the days of the first and last dated answer in it. */
  record Tenure(Ref who, Ref body, String first, String last, int answers) {}
}
