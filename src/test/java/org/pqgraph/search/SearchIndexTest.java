package org.pqgraph.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pqgraph.search.SearchRequest.Days;
import org.pqgraph.search.SearchRequest.Order;

/** Words are looked for in the questions on harbours that the query library is tested on. */
final class SearchIndexTest {

  private static final String BASE = "https://w3id.org/pqgraph/";

  @TempDir static Path release;
  private static DatasetGraph store;
  private static SearchIndex index;

  @BeforeAll
  static void build() throws IOException {
    store = DatabaseMgr.createDatasetGraph();
    store.getContext().setTrue(TDB2.symUnionDefaultGraph);
    Txn.executeWrite(store, () -> RDFParser.source("query/fixture.trig").parse(store));
    index = built(release);
  }

  private static SearchIndex built(Path folder) throws IOException {
    store.begin(ReadWrite.READ);
    try {
      IndexBuild.write(store, BASE, folder);
    } finally {
      store.end();
    }
    return SearchIndex.open(folder).orElseThrow();
  }

  @AfterAll
  static void close() {
    index.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Stems, in question and answer, without regard to case and accents.
        "advising               | 200 201",
        "TASKFORCES chairing    | HL1",
        "costing                | 200 300 HL1",
        "arhus                  | 500",
        // All words, wherever they stand.
        "harbour pays           | 201",
        "harbour nothing        | ",
        // A phrase is as written.
        "\"has met\"            | HL1",
        "\"have met\"           | ",
        "\"met has\"            | ",
        "\"Quay Board ends\"    | 400",
        "“Quay Board ends”      | 400",
        // A phrase does not reach from the heading or question into the answer.
        "\"Taskforce To ask\"   | ",
        // Beginnings of words as written.
        "budg*                  | 0f",
        "bud* harb*             | 0f",
        // A beginning of one letter is a word; a lone quotation mark is nothing.
        "\"Quay Board ends      | 400",
        "HL1                    | HL1",
        "***                    | ",
      })
  void finds(String text, String expected) {
    assertEquals(
        expected == null ? List.of() : List.of(expected.split(" ", -1)),
        found(SearchRequest.of(text, 50)),
        text);
  }

  private static List<String> found(SearchRequest request) {
    SearchResult result = index.search(request);
    assertEquals(result.total(), result.hits().size());
    return result.hits().stream()
        .map(hit -> hit.question().replaceFirst(".*/", ""))
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\"\"\"",
        "* AND",
        "(((",
        "a:b:c",
        "/re.*gex/",
        "[1 TO",
        "-",
        "!!",
        "\\",
        "~5",
        "NOT",
        "^9 +x",
        "\0\u0001",
        "\ud83d",
        "a*b*c*",
        "?",
        "{!xmlparser}",
        "\u202e\u0301"
      })
  void noTextIsWrongSyntax(String text) {
    index.search(SearchRequest.of(text, 10));
    index.names(text);
  }

  @Test
  void quotesWhatWasFoundExactly() {
    Snippet snippet =
        index
            .search(SearchRequest.of("taskforces \"Security Minister\" novem*", 1))
            .hits()
            .getFirst()
            .snippet();
    assertTrue(snippet.source().endsWith("/lords/2024-12-10/HL1/answer"), snippet::source);
    assertEquals(
        "The Taskforce has met 19 times since November 2022. It last met on 25 July. It is chaired by the Security Minister.\nYear\tMeetings\tCost (£)\n2023\t9\t1,200\n2024\t10\t",
        snippet.quote());
    assertEquals(
        List.of("Taskforce", "November", "Security Minister"),
        snippet.pieces().stream().filter(Snippet.Piece::marked).map(Snippet.Piece::text).toList());
    assertFalse(snippet.cutBefore() || snippet.cutAfter());
  }

  @Test
  void countsAreThoseOfTheGraph() {
    Map<Facet, String> patterns =
        Map.of(
            Facet.HOUSE, "?q pq:house ?v",
            Facet.DEPARTMENT, "?q pq:answeringBody ?v",
            Facet.ASKER, "?q pq:askedBy ?v",
            Facet.ANSWERER, "?q pq:answer/pq:answeredBy ?v",
            Facet.PARTY, "?q pq:askedBy/org:memberOf ?v",
            Facet.BODY, "?q pq:answer?/pq:mentions ?v FILTER(CONTAINS(STR(?v), '/id/body/'))",
            Facet.FACT,
                "?q pq:answer? ?t . ?e pq:statedIn ?t . ?f pq:evidence ?e ; pq:about ?b ; a ?v FILTER(?v != pq:Fact)",
            Facet.TABLED, "?q pq:dateTabled ?d BIND(YEAR(?d) AS ?v)",
            Facet.YEAR_ANSWERED,
                "?q pq:answer ?a . ?a pq:dateAnswered ?d ; pq:answerType ?t FILTER(!STRENDS(STR(?t), '/holding')) BIND(YEAR(?d) AS ?v)");
    SearchResult all = index.search(SearchRequest.of("", 50));
    patterns.forEach(
        (facet, pattern) -> {
          Map<String, Integer> counted =
              all.facets().get(facet).stream()
                  .collect(
                      Collectors.toMap(
                          one -> one.iri().isEmpty() ? one.value() : one.iri(),
                          SearchResult.Count::count));
          assertEquals(sparql(pattern), new TreeMap<>(counted), facet.toString());
          assertFalse(counted.isEmpty(), facet.toString());
        });
    assertEquals(
        Map.of("yes", 6, "no", 2, "holding", 1),
        all.facets().get(Facet.ANSWERED).stream()
            .collect(Collectors.toMap(SearchResult.Count::value, SearchResult.Count::count)));
  }

  private static Map<String, Integer> sparql(String pattern) {
    String query =
        "PREFIX pq: <https://w3id.org/pqgraph/ontology#> PREFIX org: <http://www.w3.org/ns/org#> "
            + "SELECT ?v (COUNT(DISTINCT ?q) AS ?n) { ?q a pq:WrittenQuestion . "
            + pattern
            + " } GROUP BY ?v";
    Map<String, Integer> counts = new TreeMap<>();
    Txn.executeRead(
        store,
        () -> {
          try (QueryExec execution = QueryExec.dataset(store).query(query).build()) {
            execution
                .select()
                .forEachRemaining(
                    row -> {
                      var value = row.get("v");
                      String text = value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
                      counts.put(
                          text.replace("https://w3id.org/pqgraph/ontology#", ""),
                          Integer.valueOf(row.get("n").getLiteralLexicalForm()));
                    });
          }
        });
    return counts;
  }

  @Test
  void filtersNarrowByEachSide() {
    assertEquals(List.of("100", "200", "201", "400"), found(filtered(Facet.ASKER, "1")));
    assertEquals(List.of("0f", "HL1"), found(filtered(Facet.ASKER, BASE + "id/member/2")));
    assertEquals(List.of("200", "201"), found(filtered(Facet.ANSWERER, "3")));
    assertEquals(List.of("400"), found(filtered(Facet.ANSWERED, "holding")));
    assertEquals(List.of("HL1"), found(filtered(Facet.HOUSE, "lords")));
    assertEquals(List.of(), found(filtered(Facet.HOUSE, "nowhere")));
    LocalDate december = LocalDate.of(2024, 12, 2);
    SearchRequest days =
        new SearchRequest(
            "",
            Map.of(),
            new Days(Optional.of(december), Optional.of(december.plusDays(1))),
            Days.ANY,
            Order.TABLED,
            0,
            50);
    assertEquals(List.of("200", "201", "300"), found(days));
    SearchRequest answered =
        new SearchRequest(
            "",
            Map.of(),
            Days.ANY,
            new Days(Optional.of(december.plusDays(17)), Optional.empty()),
            Order.ANSWERED,
            0,
            50);
    assertEquals(
        List.of("100", "HL1", "300"),
        index.search(answered).hits().stream()
            .map(hit -> hit.question().replaceFirst(".*/", ""))
            .toList());
  }

  private static SearchRequest filtered(Facet facet, String value) {
    return new SearchRequest(
        "", Map.of(facet, List.of(value)), Days.ANY, Days.ANY, Order.TABLED, 0, 50);
  }

  @Test
  void namesAreFoundByTheirBeginnings() {
    assertEquals(
        List.of(
            new Thing(
                "body",
                "Harbour Safety Taskforce",
                BASE + "id/body/harbour-safety-taskforce",
                Optional.empty())),
        index.names("harbour saf"));
    assertEquals("Harbour Safety Taskforce", index.names("HST").getFirst().label());
    assertTrue(
        index
            .names("home of")
            .contains(
                new Thing(
                    "department", "Home Office", BASE + "id/body/home-office", Optional.empty())));
    // The posts there have the very word "of", and still come after.
    assertEquals("Home Office", index.names("home of").getFirst().label());
    assertTrue(index.names("of").stream().anyMatch(thing -> thing.kind().equals("post")));
    assertEquals("Home Office", index.label(Facet.DEPARTMENT, "home-office"));
  }

  @Test
  void aBeginningStandsForSoManyWordsAndNoMore(@TempDir Path other) throws IOException {
    DatasetGraph wordy = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(
        wordy,
        () -> {
          for (String prefix : List.of("qa", "qb")) {
            int words = SearchText.MOST_WORDS + (prefix.equals("qa") ? 0 : 1);
            String text =
                IntStream.range(0, words)
                    .mapToObj(i -> prefix + i)
                    .collect(Collectors.joining(" "));
            RDFParser.fromString(
                    "PREFIX pq: <%sontology#> <%sid/question/%s> a pq:WrittenQuestion ; pq:questionText \"%s\" ."
                        .formatted(BASE, BASE, prefix, text),
                    Lang.TURTLE)
                .parse(wordy);
          }
        });
    wordy.begin(ReadWrite.READ);
    IndexBuild.write(wordy, BASE, other);
    wordy.end();
    try (SearchIndex many = SearchIndex.open(other).orElseThrow()) {
      assertEquals(1, many.search(SearchRequest.of("qa*", 5)).total());
      assertEquals(1, many.search(SearchRequest.of("qb1*", 5)).total());
      SearchRequest tooMany = SearchRequest.of("qb*", 5);
      SearchException e = assertThrows(SearchException.class, () -> many.search(tooMany));
      assertEquals(
          "more than 2,000 words begin with \"qb\"; write more of the word", e.getMessage());
    }
    wordy.close();
  }

  @Test
  void theSameStoreGivesTheSameResults(@TempDir Path other) throws IOException {
    try (SearchIndex again = built(other)) {
      for (String text : List.of("", "taskforce", "quay board", "\"to ask\"")) {
        assertEquals(
            index.search(SearchRequest.of(text, 50)), again.search(SearchRequest.of(text, 50)));
      }
    }
  }

  @Test
  void pagesFollowEachOther() {
    List<String> paged = new ArrayList<>();
    for (int offset = 0; offset < 9; offset += 2) {
      SearchRequest page =
          new SearchRequest("", Map.of(), Days.ANY, Days.ANY, Order.TABLED, offset, 2);
      index.search(page).hits().forEach(hit -> paged.add(hit.question()));
    }
    assertEquals(9, paged.size());
    assertEquals(9, paged.stream().distinct().count());
  }

  @Test
  void tooMuchIsRefusedWithTheWayOut() {
    SearchException deep =
        assertThrows(
            SearchException.class,
            () -> new SearchRequest("", Map.of(), Days.ANY, Days.ANY, Order.TABLED, 990, 20));
    assertTrue(deep.getMessage().contains("narrow"), deep::getMessage);
    assertThrows(SearchException.class, () -> SearchRequest.of("a".repeat(401), 1));
  }

  @Test
  void aReleaseWithoutAnIndexHasNone(@TempDir Path older) throws IOException {
    assertTrue(SearchIndex.open(older).isEmpty());
    Files.createDirectory(older.resolve(SearchIndex.FOLDER));
    assertThrows(IOException.class, () -> SearchIndex.open(older));
  }

  @Test
  void readingWritesNothing() throws IOException {
    try (var files = Files.list(release.resolve(SearchIndex.FOLDER))) {
      assertTrue(files.noneMatch(file -> file.toString().endsWith(".lock")));
    }
  }
}
