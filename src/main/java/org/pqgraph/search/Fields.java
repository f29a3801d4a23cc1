package org.pqgraph.search;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The fields of the index and how their texts become terms. No word is left out as too common: a
 * phrase may hold it.
 */
final class Fields {
  /** "question", or the kind of a {@link Thing}. */
  static final String KIND = "kind";

  static final String IRI = "iri";

  /** Heading, number, question and answers, by the stems of their words. */
  static final String STEMS = "stems";

  /** The same, by the words as written: for phrases and beginnings. */
  static final String WORDS = "words";

  /** The heading alone, by stems: what is in it counts for more. */
  static final String HEADING_STEMS = "heading-stems";

  static final String HEADING = "heading";
  static final String UIN = "uin";
  static final String TABLED = "tabled";
  static final String ANSWERED = "answered";

  /** The texts, in order, and in {@link #SOURCE} the IRIs of what they are texts of. */
  static final String TEXT = "text";

  static final String SOURCE = "source";

  /** The name of a thing, to be shown. */
  static final String LABEL = "label";

  /** The last day of a thing that has ended. */
  static final String ENDED = "ended";

  /** All names of a thing, by the words as written. */
  static final String NAMES = "names";

  static final String QUESTION = "question";

  /** In the commit's data: the base IRI of the release. */
  static final String BASE = "base";

  private Fields() {}

  static Analyzer analyzer() {
    return new PerFieldAnalyzerWrapper(
        new Words(false), Map.of(STEMS, new Words(true), HEADING_STEMS, new Words(true)));
  }

  /** Words without case, accents and 's. */
  private static final class Words extends Analyzer {
    private final boolean stemmed;

    Words(boolean stemmed) {
      this.stemmed = stemmed;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = new StandardTokenizer();
      TokenStream words =
          new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(source)));
      return new TokenStreamComponents(source, stemmed ? new PorterStemFilter(words) : words);
    }

    /** No phrase reaches from one text into the next. */
    @Override
    public int getPositionIncrementGap(String field) {
      return 100;
    }
  }
}
