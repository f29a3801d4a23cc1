package org.pqgraph.serve.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lists by which a reader who has no name in mind finds a way in. */
public enum Browse {
  BODIES("Bodies", "taskforces, councils, boards and other bodies that texts name"),
  DEPARTMENTS("Departments", "departments and others to whom questions are put"),
  MEMBERS("Members", "who asks and who answers"),
  POSTS("Posts", "offices in which members answer"),
  QUESTIONS("Questions", "all of them, the latest first");

  private static final int LENGTH = 100;

  private final String title;
  private final String about;

  Browse(String title, String about) {
    this.title = title;
    this.about = about;
  }

  /** The list of a name in lower case, {@code bodies}. */
  public static Optional<Browse> of(String name) {
    return Arrays.stream(values())
        .filter(list -> list.path().equals("/browse/" + name))
        .findFirst();
  }

  /** Its path in the service. */
  public String path() {
    return "/browse/" + name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  /** What is in it. */
  public String about() {
    return about;
  }

  /** The page with a stretch of it. */
  public Page page(PageQueries queries, Frame frame, int number) {
    Names names = new Names(frame.site());
    String query = "list-" + name().toLowerCase(Locale.ROOT);
    boolean isQuestions = this == QUESTIONS;
    int length = isQuestions ? QuestionList.LENGTH : LENGTH;
    Paging paging = Paging.of(queries.count(query), length, number, frame.site().at(path()));
    List<Row> rows = queries.part(query, paging.offset(), length);
    return new Page(
        "browse",
        new BrowseView(
            frame,
            isQuestions
                ? List.of()
                : rows.stream().map(row -> names.ref(row, "item", "name")).toList(),
            isQuestions
                ? QuestionList.lines(
                    queries, names, rows.stream().map(row -> row.text("question")).toList())
                : List.of(),
            paging));
  }
}
