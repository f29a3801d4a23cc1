package org.pqgraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.pqgraph.search.SearchProperty.Found;

/** Goes through all questions that fit one by one, in the order of the index: none is held. */
final class IndexScan implements Iterator<Found> {
  private final Weight weight;
  private final Iterator<LeafReaderContext> leaves;
  private Scorer scorer;
  private SortedDocValues iris;
  private Found next;

  private IndexScan(IndexSearcher searcher, Query query) throws IOException {
    weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    leaves = searcher.getIndexReader().leaves().iterator();
    next = advance();
  }

  /** All questions that fit. */
  static Iterator<Found> all(SearchIndex index, String text) throws IOException {
    return new IndexScan(index.searcher(), index.questions(text));
  }

  /** A question, if it fits. */
  static Iterator<Found> one(SearchIndex index, String text, String question) throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(index.questions(text), Occur.MUST)
            .add(new TermQuery(new Term(Fields.IRI, question)), Occur.FILTER)
            .build();
    return new IndexScan(index.searcher(), query);
  }

  /** The most relevant, best first. */
  static List<Found> best(SearchIndex index, String text, int limit) throws IOException {
    List<Found> best = new ArrayList<>();
    for (ScoreDoc found :
        index
            .searcher()
            .search(index.questions(text), limit, SearchIndex.sort(SearchRequest.Order.RELEVANCE))
            .scoreDocs) {
      Object[] values = ((FieldDoc) found).fields;
      best.add(new Found(((BytesRef) values[2]).utf8ToString(), (Float) values[0]));
    }
    return best;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Found next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    Found found = next;
    try {
      next = advance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private Found advance() throws IOException {
    while (true) {
      if (scorer != null) {
        int doc = scorer.iterator().nextDoc();
        if (doc != DocIdSetIterator.NO_MORE_DOCS && iris.advanceExact(doc)) {
          return new Found(iris.lookupOrd(iris.ordValue()).utf8ToString(), scorer.score());
        }
      }
      if (!leaves.hasNext()) {
        return null;
      }
      LeafReaderContext leaf = leaves.next();
      scorer = weight.scorer(leaf);
      iris = DocValues.getSorted(leaf.reader(), Fields.IRI);
    }
  }
}
