package org.pqgraph.serve.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses and makes the page on a thing. */
public final class Pages {

  /** Said in the frame of a page or by the page's own parts. */
  private static final Set<String> ELSEWHERE = Set.of("prefLabel", "name", "type", "hiddenLabel");

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("altLabel", "Also called"),
          Map.entry("notation", "Code"),
          Map.entry("startDate", "From"),
          Map.entry("endDate", "Until"),
          Map.entry("isReplacedBy", "Replaced by"),
          Map.entry("replaces", "Replaces"),
          Map.entry("page", "Official page"),
          Map.entry("classification", "Kind"),
          Map.entry("memberOf", "Party"),
          Map.entry("postIn", "Post in"),
          Map.entry("disambiguatingDescription", "Known as"),
          Map.entry("inScheme", "List"),
          Map.entry("topConceptOf", "In the list"),
          Map.entry("sameAs", "The same elsewhere"));

  private final PageQueries queries;
  private final Names names;
  private final Frame.ReleaseNote release;

  public Pages(PageQueries queries, Site site, Frame.ReleaseNote release) {
    this.queries = queries;
    this.names = new Names(site);
    this.release = release;
  }

  PageQueries queries() {
    return queries;
  }

  Names names() {
    return names;
  }

  /** The place in another page that stands for a thing: an answer or words in a question's page. */
  public Optional<String> place(Thing thing) {
    if (thing.is("Answer")) {
      return question(List.of(thing.iri())).values().stream()
          .findFirst()
          .flatMap(names.site()::doc)
          .map(page -> page + "#answers");
    }
    if (thing.is("Table")) {
      String answer = thing.iri().replaceFirst("/table/[^/]*$", "");
      return question(List.of(answer)).values().stream()
          .findFirst()
          .flatMap(names.site()::doc)
          .map(page -> page + "#" + PrintedTable.anchor(thing.iri()));
    }
    if (thing.is("Evidence")) {
      return queries.ask("stated-in", thing.iri()).stream()
          .findFirst()
          .flatMap(row -> question(List.of(row.text("text"))).values().stream().findFirst())
          .flatMap(names.site()::doc)
          .map(page -> page + "#" + Finding.anchor(thing.iri()));
    }
    return Optional.empty();
  }

  /** The page on a thing; {@code number} counts the pages of its lists from 1. */
  public Page on(Thing thing, int number) {
    if (thing.is("WrittenQuestion")) {
      return new QuestionPage(queries, names, thing).make(this);
    }
    if (thing.isBody()) {
      return new BodyPage(queries, names, thing).make(this, number);
    }
    if (thing.is("Member")) {
      return new PersonPage(queries, names, thing).member(this, number);
    }
    if (thing.is("Post")) {
      return new PersonPage(queries, names, thing).post(this, number);
    }
    if (thing.iri().matches(".*/id/rule/[^/]+/[^/]+")) {
      return RulePage.of(this, thing, number);
    }
    return other(thing);
  }

  private Page other(Thing thing) {
    Properties said = Properties.of(queries, thing.iri());
    String label = said.text("prefLabel").isEmpty() ? said.text("title") : said.text("prefLabel");
    List<Said> facts =
        thing.is("Fact")
            ? Said.of(queries.ask("fact", thing.iri()), Ref.text(""), names)
            : List.of();
    String title =
        !label.isEmpty()
            ? label
            : facts.isEmpty() ? Names.shortName(thing.iri()) : facts.getFirst().statement().text();
    String kind =
        thing.types().stream()
            .filter(type -> !type.equals("Fact"))
            .sorted()
            .findFirst()
            .map(Names::words)
            .orElse("");
    return new Page(
        "thing",
        new ThingView(
            frame(thing, title, "What the graph says of " + title + "."),
            kind,
            facts,
            about(said),
            thing.is("Fact") ? List.of() : hits(queries.ask("quotes", thing.iri(), 0, 50)),
            incoming(thing)));
  }

  private List<BodyView.Entry> incoming(Thing thing) {
    Map<String, List<Ref>> by = new LinkedHashMap<>();
    for (Row row : queries.ask("incoming", thing.iri())) {
      by.computeIfAbsent(words(Names.shortName(row.text("property"))), p -> new ArrayList<>())
          .add(names.ref(row.text("subject"), row.text("label")));
    }
    return by.entrySet().stream()
        .map(entry -> new BodyView.Entry(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** All that is said of a thing, but what its page shows otherwise. */
  List<BodyView.Entry> about(Properties said) {
    List<BodyView.Entry> entries = new ArrayList<>();
    said.rows()
        .forEach(
            (property, rows) -> {
              if (!ELSEWHERE.contains(property)) {
                entries.add(
                    new BodyView.Entry(
                        words(property), rows.stream().map(this::value).distinct().toList()));
              }
            });
    return entries;
  }

  private Ref value(Row row) {
    return row.node("object").filter(node -> node.isURI()).isPresent()
        ? names.ref(
            row.text("object"), row.has("label") ? row.text("label") : web(row.text("object")))
        : Ref.text(DayText.of(row.text("object")));
  }

  /** An address elsewhere is shown whole, without its scheme. */
  private String web(String iri) {
    return names.site().doc(iri).isPresent() ? "" : iri.replaceFirst("^https?://(www\\.)?", "");
  }

  private static String words(String property) {
    String words = Names.words(property);
    return WORDS.getOrDefault(
        property,
        words.isEmpty()
            ? words
            : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1));
  }

  /** The clauses in which a thing is tied to other bodies. */
  List<Statement> takesPart(String thing, Ref self) {
    return queries.ask("takes-part", thing).stream()
        .map(row -> Statement.of(row, names.ref(row, "about", "aboutName"), names))
        .map(s -> new Statement(s.kind(), s.about(), verb(s), self, s.detail(), s.href()))
        .distinct()
        .toList();
  }

  private static String verb(Statement statement) {
    return statement.verb().equals("has a secretariat")
        ? "has its secretariat from"
        : statement.verb();
  }

  /** Words with their places; the rows have evidence, exact, text and perhaps rule. */
  List<RuleView.Hit> hits(List<Row> rows) {
    Map<String, String> questions =
        question(rows.stream().map(row -> row.text("text")).distinct().toList());
    List<RuleView.Hit> hits = new ArrayList<>();
    for (Row row : rows) {
      String question = questions.getOrDefault(row.text("text"), "");
      String page = names.site().doc(question).orElse("");
      hits.add(
          new RuleView.Hit(
              row.text("exact"),
              new Ref(
                  questionName(question),
                  page.isEmpty() ? "" : page + "#" + Finding.anchor(row.text("evidence"))),
              row.has("rule") ? names.rule(row.text("rule")) : Ref.text("")));
    }
    return hits;
  }

  /** "commons/2025-02-18/38114" as "38114", and a hash as "a question". */
  private static String questionName(String iri) {
    return iri.contains("/question/text/") ? "the question" : "question " + Names.shortName(iri);
  }

  /** The first question of each of some texts. */
  private Map<String, String> question(List<String> texts) {
    Map<String, String> questions = new LinkedHashMap<>();
    for (Row row : queries.askOf("in-question", texts)) {
      questions.putIfAbsent(row.text("thing"), row.text("question"));
    }
    return questions;
  }

  QuestionView.Citing citing(Properties said, Thing thing) {
    Citation citation = Citation.of(said, thing, names.site(), release);
    String data = data(thing);
    return new QuestionView.Citing(
        citation.text(), data + ".bib", data + ".csl.json", citation.link());
  }

  private String data(Thing thing) {
    return names.site().doc(thing.iri()).orElse("").replaceFirst("/doc/", "/data/");
  }

  /** The frame of the page on a thing, with its twins. */
  Frame frame(Thing thing, String title, String description) {
    String data = data(thing);
    String doc = names.site().doc(thing.iri()).orElse("");
    List<Frame.HeadLink> links = new ArrayList<>(twins(doc, data));
    feed(thing)
        .map(path -> new Frame.HeadLink("alternate", names.site().at(path), "application/atom+xml"))
        .ifPresent(links::add);
    if (Card.isFor(thing)) {
      links.addAll(cards(names.site().origin() + doc));
    }
    return new Frame(names.site(), release, title, description, "", List.copyOf(links));
  }

  /** Where other sites find how to show a link to a page. */
  private List<Frame.HeadLink> cards(String page) {
    String address =
        names.site().whole("/oembed?url=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
    return List.of(
        new Frame.HeadLink("alternate", address + "&format=json", "application/json+oembed"),
        new Frame.HeadLink("alternate", address + "&format=xml", "text/xml+oembed"));
  }

  /** The feed of new answers on a thing, where there is one. */
  private static Optional<String> feed(Thing thing) {
    String name = Names.shortName(thing.iri()) + ".atom";
    return thing.is("Member")
        ? Optional.of("/feeds/member/" + name)
        : thing.is("AnsweringBody")
            ? Optional.of("/feeds/department/" + name)
            : thing.isBody() ? Optional.of("/feeds/body/" + name) : Optional.empty();
  }

  private List<Frame.HeadLink> twins(String doc, String data) {
    return List.of(
        new Frame.HeadLink("canonical", names.site().origin() + doc, ""),
        new Frame.HeadLink("alternate", data + ".ttl", "text/turtle"),
        new Frame.HeadLink("alternate", data + ".jsonld", "application/ld+json"),
        new Frame.HeadLink("alternate", data + ".nt", "application/n-triples"),
        new Frame.HeadLink("alternate", data + ".rdf", "application/rdf+xml"),
        new Frame.HeadLink("alternate", data + ".json", "application/json"));
  }
}
