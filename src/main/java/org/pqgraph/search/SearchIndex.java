package org.pqgraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.BytesRef;

/**
 * The index of a release, open for searching by any number of threads. It never changes, and
 * nothing is written into its folder. No transaction of the store has to do with it.
 */
public final class SearchIndex implements AutoCloseable {
  /** The folder of the index in a release. */
  public static final String FOLDER = "search";

  private static final int NAMES = 8;
  private static final int CANDIDATES = 100;
  private static final SortField BY_IRI = new SortField(Fields.IRI, SortField.Type.STRING);

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer = Fields.analyzer();
  private final String base;

  private SearchIndex(Directory directory) throws IOException {
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
    this.base = reader.getIndexCommit().getUserData().getOrDefault(Fields.BASE, "");
  }

  /**
   * Opens the index of a release; one that was built without has none.
   *
   * @param release the release's folder
   * @throws IOException where there is one that cannot be read
   */
  public static Optional<SearchIndex> open(Path release) throws IOException {
    Path folder = release.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    // It is never written to, and a lock would be a file in the release.
    Directory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
    try {
      return Optional.of(new SearchIndex(directory));
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  /**
   * Searches for questions.
   *
   * @throws SearchException where the search cannot be made as asked
   */
  public SearchResult search(SearchRequest request) {
    SearchText text = SearchText.of(request.text(), analyzer);
    try {
      TopFieldCollectorManager best =
          new TopFieldCollectorManager(
              sort(request.order()),
              Math.min(request.offset() + request.limit(), Math.max(1, reader.maxDoc())),
              null,
              Integer.MAX_VALUE);
      Object[] both =
          searcher.search(
              query(text, request), new MultiCollectorManager(best, FacetCounts.counting()));
      FacetCounts.Counted counted = (FacetCounts.Counted) both[1];
      ScoreDoc[] found = ((TopFieldDocs) both[0]).scoreDocs;
      Excerpt excerpt = new Excerpt(text, analyzer);
      List<SearchResult.Hit> hits = new ArrayList<>();
      for (int i = request.offset(); i < found.length; i++) {
        hits.add(hit(found[i], request.order(), excerpt));
      }
      return new SearchResult(counted.total(), hits, counts(counted));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Things whose names hold the words of a text, the last of which may be unfinished. Those come
   * first that have just this name, as "Health" is one of a department's, then those that begin
   * with it, and of each what there is still.
   */
  public List<Thing> names(String text) {
    try {
      List<String> words = Tokens.terms(analyzer, Fields.NAMES, text);
      Query query = SearchText.names(words, reader);
      TopFieldDocs found =
          searcher.search(query, CANDIDATES, new Sort(SortField.FIELD_SCORE, BY_IRI));
      List<Thing> things = new ArrayList<>();
      Set<Thing> named = new HashSet<>();
      for (ScoreDoc doc : found.scoreDocs) {
        Document thing = reader.storedFields().document(doc.doc);
        things.add(
            new Thing(
                stored(thing, Fields.KIND),
                stored(thing, Fields.LABEL),
                stored(thing, Fields.IRI),
                Optional.ofNullable(thing.get(Fields.ENDED))));
        if (Arrays.stream(thing.getValues(Fields.NAMES))
            .anyMatch(name -> Tokens.terms(analyzer, Fields.NAMES, name).equals(words))) {
          named.add(things.getLast());
        }
      }
      return things.stream()
          .sorted(
              Comparator.comparing((Thing thing) -> !named.contains(thing))
                  .thenComparing(thing -> !begins(thing.label(), words))
                  .thenComparing(thing -> thing.ended().isPresent()))
          .limit(NAMES)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean begins(String label, List<String> words) {
    List<String> name = Tokens.terms(analyzer, Fields.NAMES, label);
    int last = words.size() - 1;
    return name.size() > last
        && name.subList(0, last).equals(words.subList(0, last))
        && name.get(last).startsWith(words.get(last));
  }

  /** The name of what a facet's value stands for; the value itself where it has none. */
  public String label(Facet facet, String value) {
    String iri = facet.iri(facet.value(value, base), base);
    try {
      return iri.isEmpty() ? word(facet, value) : nameOf(iri).orElse(facet.value(value, base));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The query of a text alone, for {@link SearchProperty}. */
  Query questions(String text) throws IOException {
    return new BooleanQuery.Builder()
        .add(SearchText.of(text, analyzer).questions(reader), Occur.MUST)
        .add(kind(), Occur.FILTER)
        .build();
  }

  IndexSearcher searcher() {
    return searcher;
  }

  private static Query kind() {
    return new TermQuery(new Term(Fields.KIND, Fields.QUESTION));
  }

  private Query query(SearchText text, SearchRequest request) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(text.questions(reader), Occur.MUST).add(kind(), Occur.FILTER);
    request
        .filters()
        .forEach(
            (facet, values) ->
                all.add(
                    new TermInSetQuery(
                        facet.field(),
                        values.stream().map(v -> new BytesRef(facet.value(v, base))).toList()),
                    Occur.FILTER));
    days(all, Fields.TABLED, request.tabled());
    days(all, Fields.ANSWERED, request.answered());
    return all.build();
  }

  private static void days(BooleanQuery.Builder all, String field, SearchRequest.Days days) {
    if (!days.isAny()) {
      all.add(
          LongField.newRangeQuery(
              field,
              days.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
              days.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE)),
          Occur.FILTER);
    }
  }

  /** Equals are told apart by day and name: the same search gives the same list. */
  static Sort sort(SearchRequest.Order order) {
    return switch (order) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, latest(Fields.TABLED), BY_IRI);
      case TABLED -> new Sort(latest(Fields.TABLED), BY_IRI);
      case ANSWERED -> new Sort(latest(Fields.ANSWERED), latest(Fields.TABLED), BY_IRI);
    };
  }

  /** What has no day comes last. */
  private static SortField latest(String field) {
    return LongField.newSortField(field, true, SortedNumericSelector.Type.MAX, Long.MIN_VALUE);
  }

  private SearchResult.Hit hit(ScoreDoc found, SearchRequest.Order order, Excerpt excerpt)
      throws IOException {
    Document question = reader.storedFields().document(found.doc);
    String[] sources = question.getValues(Fields.SOURCE);
    String[] texts = question.getValues(Fields.TEXT);
    List<Excerpt.Source> all = new ArrayList<>();
    for (int i = 0; i < sources.length; i++) {
      all.add(new Excerpt.Source(sources[i], texts[i]));
    }
    boolean scored = order == SearchRequest.Order.RELEVANCE;
    return new SearchResult.Hit(
        stored(question, Fields.IRI),
        scored ? ((Float) ((FieldDoc) found).fields[0]).doubleValue() : 0,
        stored(question, Fields.HEADING),
        stored(question, Fields.UIN),
        stored(question, Fields.TABLED),
        stored(question, Fields.ANSWERED),
        excerpt.of(all));
  }

  private static String stored(Document document, String field) {
    String value = document.get(field);
    return value == null ? "" : value;
  }

  private Map<Facet, List<SearchResult.Count>> counts(FacetCounts.Counted counted) {
    Map<Facet, List<SearchResult.Count>> counts = new EnumMap<>(Facet.class);
    counted
        .values()
        .forEach(
            (facet, values) ->
                counts.put(
                    facet,
                    values.stream()
                        .map(
                            value ->
                                new SearchResult.Count(
                                    value.getKey(),
                                    label(facet, value.getKey()),
                                    facet.iri(value.getKey(), base),
                                    value.getValue()))
                        .toList()));
    return counts;
  }

  /** "MeetingCount" as "meeting count". */
  private static String word(Facet facet, String value) {
    return switch (facet) {
      case FACT -> value.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
      case ANSWERED ->
          switch (value) {
            case "yes" -> "answered";
            case "holding" -> "only an answer to hold";
            case "no" -> "not answered";
            default -> value;
          };
      default -> value;
    };
  }

  private Optional<String> nameOf(String iri) throws IOException {
    TopFieldDocs found =
        searcher.search(new TermQuery(new Term(Fields.IRI, iri)), 1, new Sort(BY_IRI));
    return found.scoreDocs.length == 0
        ? Optional.empty()
        : Optional.ofNullable(
            reader.storedFields().document(found.scoreDocs[0].doc).get(Fields.LABEL));
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
