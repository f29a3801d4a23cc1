package org.pqgraph.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the pages on members and on posts: who held what, what was asked and answered. */
final class PersonPage {

  private final PageQueries queries;
  private final Names names;
  private final Thing thing;

  PersonPage(PageQueries queries, Names names, Thing thing) {
    this.queries = queries;
    this.names = names;
    this.thing = thing;
  }

  Page member(Pages pages, int number) {
    List<PersonView.Tenure> tenures =
        tenures(queries.ask("roles", thing.iri()), "post", "postName");
    List<Chart> charts =
        Stream.of(
                Charts.months(
                    "Questions asked, by month",
                    queries.ask("months-asked-by", thing.iri()),
                    PageQueries.text("months-asked-by", thing.iri()),
                    names.site()),
                Charts.names(
                    "asked",
                    "Whom this member asks",
                    "Department",
                    queries.ask("asked-by-member", thing.iri()),
                    PageQueries.text("asked-by-member", thing.iri()),
                    names.site()))
            .flatMap(Optional::stream)
            .toList();
    return page(
        pages,
        "Posts, as printed beside answers",
        tenures,
        charts,
        List.of(
            list("questions-asked-by", "Asked", number),
            list("questions-answered-by", "Answered", number)));
  }

  Page post(Pages pages, int number) {
    return page(
        pages,
        "Who answered in this post",
        tenures(queries.ask("holders", thing.iri()), "member", "memberName"),
        List.of(),
        List.of(
            list("questions-answered-as", "Answered in this post", number),
            list("questions-on", "Questions that name it", number)));
  }

  private Page page(
      Pages pages,
      String tenureTitle,
      List<PersonView.Tenure> tenures,
      List<Chart> charts,
      List<QuestionList> lists) {
    Properties said = Properties.of(queries, thing.iri());
    String title =
        said.text("prefLabel").isEmpty() ? Names.shortName(thing.iri()) : said.text("prefLabel");
    return new Page(
        "person",
        new PersonView(
            pages.frame(thing, title, "Written questions and answers of " + title + "."),
            pages.about(said),
            tenureTitle,
            tenures,
            pages.takesPart(thing.iri(), names.ref(thing.iri(), title)),
            charts,
            lists.stream().filter(list -> list.paging().count() > 0).toList(),
            pages.citing(said, thing)));
  }

  private QuestionList list(String query, String title, int number) {
    return QuestionList.of(
        queries,
        names,
        query,
        thing.iri(),
        title,
        names.site().doc(thing.iri()).orElse(""),
        number);
  }

  private List<PersonView.Tenure> tenures(List<Row> rows, String iri, String label) {
    List<PersonView.Tenure> tenures = new ArrayList<>();
    for (Row row : rows) {
      tenures.add(
          new PersonView.Tenure(
              names.ref(row, iri, label),
              names.ref(row, "body", "bodyName"),
              DayText.of(row.text("first")),
              DayText.of(row.text("last")),
              row.number("answers")));
    }
    return tenures;
  }
}
