package org.pqgraph.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pqgraph.extract.Entity.Body;
import org.pqgraph.extract.Entity.Post;

/**
 * A sentence as the rules see it: each recognised name, date or number is one unit, each other word
 * or mark is another. Written as a string, one unit after the other, so that rules can be regular
 * expressions: a span is a letter of its sort and a char that tells which, a word is itself.
 */
final class Units {
  /**
   * Sentences longer than this are no sentences; only their beginning is looked at, so that hostile
   * input costs no more than its length.
   */
  private static final int LONGEST = 400;

  static final char FIRST_SPAN = '\uE100';

  private final Sentence sentence;
  private final List<Span> spans;
  private final String encoded;
  private Set<String> features;
  private MeteredText metered;
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> fromTokens = new ArrayList<>();
  private final List<Integer> toTokens = new ArrayList<>();

  Units(Sentence sentence, List<Span> spans) {
    this.sentence = sentence;
    this.spans = spans;
    StringBuilder text = new StringBuilder();
    int next = 0;
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size() && starts.size() < LONGEST; ) {
      starts.add(text.length());
      fromTokens.add(i);
      if (next < spans.size() && spans.get(next).from() == i) {
        Span span = spans.get(next);
        text.append(sort(span)).append((char) (FIRST_SPAN + next));
        i = span.to();
        next++;
      } else {
        text.append(plain(tokens.get(i).lower()));
        i++;
      }
      toTokens.add(i);
      text.append(' ');
    }
    encoded = text.toString();
  }

  /**
   * The sort of a span as a private-use char: topic body, department, post, other name, date,
   * times, number, money, period, person.
   */
  static char sort(Span span) {
    return switch (span.what()) {
      case Sense.Named named when named.entity() instanceof Body ->
          named.isTopic() ? '\uE001' : '\uE002';
      case Sense.Named named when named.entity() instanceof Post -> '\uE003';
      case Sense.Named named -> '\uE004';
      case Sense.Other other -> other.isPerson() ? '\uE00A' : '\uE004';
      case Sense.ShortForm shortForm -> '\uE001';
      case Sense.Date date -> '\uE005';
      case Sense.During during -> '\uE009';
      case Sense.Times times -> '\uE006';
      case Sense.Cardinal number -> '\uE007';
      case Sense.Money money -> '\uE008';
    };
  }

  private static String plain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= '\uE000' && word.charAt(i) <= '\uF8FF') {
        return "?";
      }
    }
    return word;
  }

  /** The plain words, and the sorts of the spans, as {@link PatternNeeds} asks for them. */
  Set<String> features() {
    if (features == null) {
      features = new HashSet<>();
      for (int start = 0; start < encoded.length(); ) {
        int end = encoded.indexOf(' ', start);
        boolean isSpan = encoded.charAt(start) >= '\uE001' && encoded.charAt(start) < FIRST_SPAN;
        features.add(encoded.substring(start, isSpan ? start + 1 : end));
        start = end + 1;
      }
    }
    return features;
  }

  String encoded() {
    return encoded;
  }

  /** The encoded string for all rules together: it may be read so often and no more. */
  MeteredText metered() {
    if (metered == null) {
      metered = MeteredText.ofSentence(encoded);
    }
    return metered;
  }

  List<Span> spans() {
    return spans;
  }

  Sentence sentence() {
    return sentence;
  }

  Span span(char which) {
    return spans.get(which - FIRST_SPAN);
  }

  /**
   * Index in the text of the first char of the unit that begins at or after a position of the
   * encoded string.
   */
  int textStart(int position) {
    for (int u = 0; u < starts.size(); u++) {
      if (starts.get(u) >= position) {
        return sentence.tokens().get(fromTokens.get(u)).start();
      }
    }
    return sentence.end();
  }

  /**
   * Index in the text after the last char of the unit that ends at or before a position of the
   * encoded string.
   */
  int textEnd(int position) {
    int end = sentence.start();
    for (int u = 0; u < starts.size() && starts.get(u) < position; u++) {
      end = sentence.tokens().get(toTokens.get(u) - 1).end();
    }
    return end;
  }

  /** The index of the first token of the unit at or after a position of the encoded string. */
  int tokenAt(int position) {
    for (int u = 0; u < starts.size(); u++) {
      if (starts.get(u) >= position) {
        return fromTokens.get(u);
      }
    }
    return sentence.tokens().size();
  }
}
