package org.pqgraph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * What somebody typed: words, "phrases" and beginnings*, all of which have to be there. There is no
 * wrong syntax: any other sign only parts words, and a quotation mark without its fellow is no sign
 * at all.
 *
 * @param parts in the order typed
 * @param isBlank whether nothing at all was typed
 */
record SearchText(List<Part> parts, boolean isBlank) {

  /** Something that has to be there. */
  sealed interface Part {
    /** Words that follow each other, by their stems; mostly one. */
    record Stems(List<String> terms) implements Part {}

    /** Words that follow each other, as written. */
    record Phrase(List<String> terms) implements Part {}

    /** How a word begins. */
    record Beginning(String letters) implements Part {}
  }

  /** The most words that a beginning may stand for. */
  static final int MOST_WORDS = 2_000;

  private static final int FEWEST_LETTERS = 2;
  private static final float HEADING = 1.5f;
  private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|([^\\s\"]+)");
  private static final Pattern BEGINNING = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+\\*");

  static SearchText of(String text, Analyzer analyzer) {
    List<Part> parts = new ArrayList<>();
    // Typographic quotation marks come with what is pasted.
    Matcher found = PART.matcher(text.replaceAll("[\u201c\u201d\u201e]", "\""));
    while (found.find()) {
      boolean isPhrase = found.group(1) != null;
      String words = isPhrase ? found.group(1) : found.group(2);
      List<String> plain = Tokens.terms(analyzer, Fields.WORDS, words);
      if (plain.isEmpty()) {
        continue;
      }
      if (isPhrase) {
        parts.add(new Part.Phrase(plain));
      } else if (BEGINNING.matcher(words).matches()
          && plain.size() == 1
          && plain.getFirst().length() >= FEWEST_LETTERS) {
        parts.add(new Part.Beginning(plain.getFirst()));
      } else {
        parts.add(new Part.Stems(Tokens.terms(analyzer, Fields.STEMS, words)));
      }
    }
    return new SearchText(List.copyOf(parts), text.isBlank());
  }

  /**
   * The query for questions.
   *
   * @throws SearchException where a beginning stands for too many words
   */
  Query questions(IndexReader reader) throws IOException {
    if (parts.isEmpty()) {
      return isBlank ? MatchAllDocsQuery.INSTANCE : new MatchNoDocsQuery("no word was typed");
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Part part : parts) {
      switch (part) {
        case Part.Stems stems -> {
          all.add(inOrder(Fields.STEMS, stems.terms()), Occur.MUST);
          all.add(
              new BoostQuery(inOrder(Fields.HEADING_STEMS, stems.terms()), HEADING), Occur.SHOULD);
        }
        case Part.Phrase phrase -> all.add(inOrder(Fields.WORDS, phrase.terms()), Occur.MUST);
        case Part.Beginning beginning ->
            all.add(beginning(reader, Fields.WORDS, beginning.letters()), Occur.MUST);
      }
    }
    return all.build();
  }

  /**
   * The query for names: the last word may be unfinished, and a name with the words in their order
   * is worth more than one that has them anywhere.
   */
  static Query names(List<String> words, IndexReader reader) throws IOException {
    if (words.isEmpty()) {
      return new MatchNoDocsQuery("no word was typed");
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    MultiPhraseQuery.Builder order = new MultiPhraseQuery.Builder();
    for (int i = 0; i < words.size(); i++) {
      Term word = new Term(Fields.NAMES, words.get(i));
      boolean mayGoOn = i == words.size() - 1 && word.text().length() >= FEWEST_LETTERS;
      if (mayGoOn) {
        List<BytesRef> longer = begins(reader, Fields.NAMES, word.text());
        all.add(
            new BooleanQuery.Builder()
                .add(new TermQuery(word), Occur.SHOULD)
                .add(new TermInSetQuery(Fields.NAMES, longer), Occur.SHOULD)
                .build(),
            Occur.MUST);
        longer.add(word.bytes());
        order.add(longer.stream().map(term -> new Term(Fields.NAMES, term)).toArray(Term[]::new));
      } else {
        all.add(new TermQuery(word), Occur.MUST);
        order.add(word);
      }
    }
    if (words.size() > 1) {
      all.add(order.build(), Occur.SHOULD);
    }
    return all.build();
  }

  private static Query inOrder(String field, List<String> terms) {
    return terms.size() == 1
        ? new TermQuery(new Term(field, terms.getFirst()))
        : new PhraseQuery(field, terms.toArray(String[]::new));
  }

  private static Query beginning(IndexReader reader, String field, String letters)
      throws IOException {
    List<BytesRef> words = words(reader, field, letters);
    if (words.size() > MOST_WORDS) {
      throw new SearchException(
          "more than %,d words begin with \"%s\"; write more of the word"
              .formatted(MOST_WORDS, letters));
    }
    return new TermInSetQuery(field, words);
  }

  /** The same, with the first of too many words. */
  private static List<BytesRef> begins(IndexReader reader, String field, String letters)
      throws IOException {
    List<BytesRef> words = words(reader, field, letters);
    return new ArrayList<>(words.subList(0, Math.min(MOST_WORDS, words.size())));
  }

  /** The words that begin so, in order, and at most one more than is allowed. */
  private static List<BytesRef> words(IndexReader reader, String field, String letters)
      throws IOException {
    List<BytesRef> words = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return words;
    }
    BytesRef start = new BytesRef(letters);
    TermsEnum each = terms.iterator();
    if (each.seekCeil(start) != TermsEnum.SeekStatus.END) {
      for (BytesRef word = each.term();
          word != null && StringHelper.startsWith(word, start) && words.size() <= MOST_WORDS;
          word = each.next()) {
        words.add(BytesRef.deepCopyOf(word));
      }
    }
    return words;
  }
}
