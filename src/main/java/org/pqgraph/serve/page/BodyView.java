package org.pqgraph.serve.page;

import java.util.List;
import java.util.Optional;

/** The page on a body: a department, a taskforce, or both. */
record BodyView(
    Frame frame,
    List<Entry> about,
    List<Group> facts,
    List<Said> timeline,
    List<List<Said>> contradictions,
    List<Chart> charts,
    Optional<Neighbourhood> neighbourhood,
    List<Statement> elsewhere,
    List<QuestionList> questions,
    QuestionView.Citing citing) {

  /** A line of what is known of a thing. */
  record Entry(String name, List<Ref> values) {}

  /** Facts of one kind under a heading. */
  record Group(String id, String title, List<Said> facts) {}
}
