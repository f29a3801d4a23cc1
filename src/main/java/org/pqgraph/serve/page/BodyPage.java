package org.pqgraph.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the page on a body. */
final class BodyPage {

  private static final Map<String, String> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put("PurposeStatement", "What it is for");
    GROUPS.put("Chairing", "Chairs");
    GROUPS.put("Membership", "Members");
    GROUPS.put("MeetingCount", "How often it has met");
    GROUPS.put("Meeting", "Meetings");
    GROUPS.put("Establishment", "Beginning and end");
    GROUPS.put("DepartmentLink", "Department");
    GROUPS.put("SecretariatProvision", "Secretariat");
    GROUPS.put("Funding", "Money");
  }

  private final PageQueries queries;
  private final Names names;
  private final Thing thing;

  BodyPage(PageQueries queries, Names names, Thing thing) {
    this.queries = queries;
    this.names = names;
    this.thing = thing;
  }

  Page make(Pages pages, int number) {
    Properties said = Properties.of(queries, thing.iri());
    String title =
        said.text("prefLabel").isEmpty() ? Names.shortName(thing.iri()) : said.text("prefLabel");
    Ref self = names.ref(thing.iri(), title);
    List<Said> facts = Said.of(queries.ask("facts-about", thing.iri()), Ref.text(""), names);
    String path = names.site().doc(thing.iri()).orElse("");
    List<QuestionList> lists = new ArrayList<>();
    QuestionList asked =
        QuestionList.of(
            queries, names, "questions-asked-of", thing.iri(), "Questions put to it", path, number);
    boolean isAsked = asked.paging().count() > 0;
    QuestionList naming =
        QuestionList.of(
            queries, names, "questions-on", thing.iri(), "Questions that name it", path, number);
    if (isAsked) {
      lists.add(asked);
    }
    if (naming.paging().count() > 0) {
      lists.add(naming);
    }
    List<Statement> statements = facts.stream().map(Said::statement).toList();
    return new Page(
        "body",
        new BodyView(
            pages.frame(
                thing, title, "What written questions and their answers say of " + title + "."),
            pages.about(said),
            groups(facts),
            facts.stream().filter(fact -> !fact.when().isEmpty()).sorted(Said.BY_TIME).toList(),
            Contradictions.on(thing.iri(), facts, queries),
            charts(isAsked, naming.paging().count() > 0),
            Neighbourhood.of(thing.iri(), title, queries, names, statements),
            pages.takesPart(thing.iri(), self),
            lists,
            pages.citing(said, thing)));
  }

  private static List<BodyView.Group> groups(List<Said> facts) {
    return GROUPS.entrySet().stream()
        .map(
            group ->
                new BodyView.Group(
                    group.getKey(),
                    group.getValue(),
                    facts.stream()
                        .filter(fact -> fact.type().equals(group.getKey()))
                        .sorted(Said.BY_TIME)
                        .toList()))
        .filter(group -> !group.facts().isEmpty())
        .toList();
  }

  private List<Chart> charts(boolean isAsked, boolean isNamed) {
    List<Optional<Chart>> charts = new ArrayList<>();
    if (isAsked) {
      charts.add(months("months-asked-of", "Questions put to it, by month"));
      charts.add(
          Charts.waits(
              queries.ask("waits", thing.iri()),
              PageQueries.text("waits", thing.iri()),
              names.site()));
      charts.add(askers("askers-of", "Who asks it most"));
    } else if (isNamed) {
      charts.add(months("months-on", "Questions that name it, by month"));
      charts.add(askers("askers-on", "Who asks about it"));
    }
    return charts.stream().flatMap(Optional::stream).toList();
  }

  private Optional<Chart> months(String query, String title) {
    return Charts.months(
        title, queries.ask(query, thing.iri()), PageQueries.text(query, thing.iri()), names.site());
  }

  private Optional<Chart> askers(String query, String title) {
    return Charts.names(
        "askers",
        title,
        "Member",
        queries.ask(query, thing.iri()),
        PageQueries.text(query, thing.iri()),
        names.site());
  }
}
