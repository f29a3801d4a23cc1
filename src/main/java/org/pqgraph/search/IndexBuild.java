package org.pqgraph.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.BytesRef;

/**
 * Writes the index of a release from its finished store: a document for each question, with its
 * answers, and one for the names of each thing. One question is held at a time, and {@value
 * #BUFFER} megabytes of terms; the same store gives the same results in the same order.
 */
public final class IndexBuild {
  private static final double BUFFER = 48;

  private static final Map<String, String> KINDS =
      Map.of("Member", "member", "Post", "post", "Party", "party", "House", "house");

  private final StoredThings things;
  private final IndexWriter writer;

  private IndexBuild(StoredThings things, IndexWriter writer) {
    this.things = things;
    this.writer = writer;
  }

  /**
   * Writes the index into the folder {@value SearchIndex#FOLDER} of a release.
   *
   * @param store in a transaction
   * @param base the base IRI of the release's things, ending in "/"
   * @throws IOException where it cannot be written
   */
  public static void write(DatasetGraph store, String base, Path release) throws IOException {
    IndexWriterConfig settings =
        new IndexWriterConfig(Fields.analyzer())
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setRAMBufferSizeMB(BUFFER)
            .setUseCompoundFile(false)
            .setMergeScheduler(new SerialMergeScheduler());
    Path folder = Files.createDirectories(release.resolve(SearchIndex.FOLDER));
    try (Directory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
        IndexWriter writer = new IndexWriter(directory, settings)) {
      IndexBuild build = new IndexBuild(new StoredThings(store, base), writer);
      build.names();
      build.questions();
      writer.setLiveCommitData(Map.of(Fields.BASE, base).entrySet());
      // One segment: scores do not depend on how the build went, and a search opens few files.
      writer.forceMerge(1);
      writer.commit();
    }
  }

  private void questions() throws IOException {
    Iterator<Node> each = things.ofType("WrittenQuestion");
    while (each.hasNext()) {
      writer.addDocument(question(things.question(each.next())));
    }
  }

  private Document question(StoredThings.Question question) {
    Document document = named(Fields.QUESTION, question.iri());
    add(document, question.heading());
    add(document, question.uin());
    document.add(new TextField(Fields.HEADING_STEMS, question.heading(), Field.Store.NO));
    document.add(new StoredField(Fields.HEADING, question.heading()));
    document.add(new StoredField(Fields.UIN, question.uin()));
    for (Excerpt.Source text : question.texts()) {
      add(document, text.text());
      document.add(new StoredField(Fields.SOURCE, text.iri()));
      document.add(new StoredField(Fields.TEXT, text.text()));
    }
    day(document, Fields.TABLED, question.tabled());
    day(document, Fields.ANSWERED, question.answered());
    question
        .facets()
        .forEach(
            (facet, values) ->
                values.forEach(
                    value -> {
                      document.add(new StringField(facet.field(), value, Field.Store.NO));
                      document.add(new SortedSetDocValuesField(facet.field(), new BytesRef(value)));
                    }));
    return document;
  }

  private static void add(Document document, String text) {
    document.add(new TextField(Fields.STEMS, text, Field.Store.NO));
    document.add(new TextField(Fields.WORDS, text, Field.Store.NO));
  }

  private static void day(Document document, String field, String day) {
    if (!day.isEmpty()) {
      document.add(new LongField(field, LocalDate.parse(day).toEpochDay(), Field.Store.NO));
      document.add(new StoredField(field, day));
    }
  }

  /** A body that questions are put to is a department; the same body is not told twice. */
  private void names() throws IOException {
    names("AnsweringBody", "department", Set.of());
    Set<Node> departments = new HashSet<>();
    things.ofType("AnsweringBody").forEachRemaining(departments::add);
    names("GovernmentBody", "body", departments);
    names("http://www.w3.org/ns/org#Organization", "body", departments);
    for (String type : KINDS.keySet().stream().sorted().toList()) {
      names(type, KINDS.get(type), Set.of());
    }
  }

  private void names(String type, String kind, Set<Node> known) throws IOException {
    Iterator<Node> each = things.ofType(type);
    while (each.hasNext()) {
      Node thing = each.next();
      List<String> names = things.names(thing);
      if (!known.contains(thing) && !names.isEmpty()) {
        Document document = named(kind, thing.getURI());
        document.add(new StoredField(Fields.LABEL, names.getFirst()));
        things.ended(thing).ifPresent(day -> document.add(new StoredField(Fields.ENDED, day)));
        names.forEach(name -> document.add(new TextField(Fields.NAMES, name, Field.Store.YES)));
        writer.addDocument(document);
      }
    }
  }

  private static Document named(String kind, String iri) {
    Document document = new Document();
    document.add(new KeywordField(Fields.KIND, kind, Field.Store.YES));
    document.add(new StringField(Fields.IRI, iri, Field.Store.YES));
    document.add(new SortedDocValuesField(Fields.IRI, new BytesRef(iri)));
    return document;
  }
}
