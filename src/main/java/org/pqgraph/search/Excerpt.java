package org.pqgraph.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.pqgraph.search.SearchText.Part;
import org.pqgraph.search.Snippet.Piece;
import org.pqgraph.search.Tokens.Token;

/** Chooses the stretch of a question's texts that shows best why it was found. */
final class Excerpt {
  /** A text and the IRI of what it is the text of. */
  record Source(String iri, String text) {}

  /** Characters shown, more or less. */
  private static final int LENGTH = 260;

  private static final int BEFORE = 60;

  /** Answers may hold tables of any length; what is shown is looked for in their beginning. */
  private static final int LOOKED_AT = 60_000;

  private final SearchText search;
  private final Analyzer analyzer;

  Excerpt(SearchText search, Analyzer analyzer) {
    this.search = search;
    this.analyzer = analyzer;
  }

  /** A stretch of one of some texts; there is at least one. */
  Snippet of(List<Source> sources) {
    Choice best = null;
    for (Source source : sources) {
      Choice choice = choose(source);
      if (best == null || choice.found() > best.found()) {
        best = choice;
      }
    }
    return cut(best);
  }

  /** A place in a text that was found there, and for which part of the search. */
  private record Mark(int start, int end, int part) {}

  /** Where a stretch begins, and how many parts of the search it shows. */
  private record Choice(Source source, String text, List<Mark> marks, int start, int found) {}

  private Choice choose(Source source) {
    String text = source.text().substring(0, Math.min(LOOKED_AT, source.text().length()));
    List<Mark> marks = marks(text);
    int start = 0;
    int most = 0;
    for (int i = 0; i < marks.size(); i++) {
      Set<Integer> parts = new HashSet<>();
      for (int j = i;
          j < marks.size() && marks.get(j).end() <= marks.get(i).start() + LENGTH - BEFORE;
          j++) {
        parts.add(marks.get(j).part());
      }
      if (parts.size() > most) {
        most = parts.size();
        start = marks.get(i).start();
      }
    }
    return new Choice(source, text, marks, start, most);
  }

  private List<Mark> marks(String text) {
    List<Token> stems = Tokens.of(analyzer, Fields.STEMS, text);
    List<Token> words = Tokens.of(analyzer, Fields.WORDS, text);
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < search.parts().size(); i++) {
      switch (search.parts().get(i)) {
        case Part.Stems part -> runs(stems, part.terms(), i, marks);
        case Part.Phrase part -> runs(words, part.terms(), i, marks);
        case Part.Beginning part -> {
          for (Token word : words) {
            if (word.term().startsWith(part.letters())) {
              marks.add(new Mark(word.start(), word.end(), i));
            }
          }
        }
      }
    }
    marks.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::part));
    return marks;
  }

  private static void runs(List<Token> tokens, List<String> terms, int part, List<Mark> marks) {
    for (int i = 0; i + terms.size() <= tokens.size(); i++) {
      boolean fits = true;
      for (int j = 0; j < terms.size() && fits; j++) {
        fits = tokens.get(i + j).term().equals(terms.get(j));
      }
      if (fits) {
        marks.add(new Mark(tokens.get(i).start(), tokens.get(i + terms.size() - 1).end(), part));
      }
    }
  }

  private static Snippet cut(Choice choice) {
    String text = choice.text();
    int start = choice.start() <= BEFORE ? 0 : wordStart(text, choice.start() - BEFORE);
    int end = start + LENGTH >= text.length() ? text.length() : wordEnd(text, start + LENGTH);
    BitSet marked = new BitSet();
    for (Mark mark : choice.marks()) {
      if (mark.start() >= start && mark.end() <= end) {
        marked.set(mark.start(), mark.end());
      }
    }
    List<Piece> pieces = new ArrayList<>();
    for (int at = start; at < end; ) {
      boolean isMarked = marked.get(at);
      int next = isMarked ? marked.nextClearBit(at) : marked.nextSetBit(at);
      int stop = next < 0 || next > end ? end : next;
      pieces.add(new Piece(text.substring(at, stop), isMarked));
      at = stop;
    }
    return new Snippet(
        choice.source().iri(), pieces, start > 0, end < choice.source().text().length());
  }

  /** The first beginning of a word from a place on, and at the latest what was found. */
  private static int wordStart(String text, int place) {
    int at = place;
    while (at < place + BEFORE && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    while (at < place + BEFORE && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int wordEnd(String text, int place) {
    int at = place;
    while (at > place - BEFORE && !Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    if (at > place - BEFORE) {
      return at;
    }
    // A run without a space: never between the halves of a character.
    return Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
  }
}
