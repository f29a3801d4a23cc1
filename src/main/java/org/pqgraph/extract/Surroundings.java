package org.pqgraph.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pqgraph.extract.Entity.Body;

/**
 * What stands around the spans of a sentence, as the names of features: the words beside a span,
 * the trigger words of rules near it, what would undo a rule, and where the body is that it may be
 * said of. Words are reduced to their stems; a span is one word, its sort.
 */
final class Surroundings {
  private static final int WINDOW = 10;
  private static final int BAG_AFTER = 6;
  private static final int WIDEST_GAP = 4;
  private static final Set<String> STOPS = Set.of(";", ":", ".");
  private static final Set<String> JOINS = Set.of(",", "and", "the", "&", "or", "a", "an");

  private final Map<String, Set<String>> kinds;
  private final Map<String, Set<String>> guards;
  private static final Set<String> PASSED_OVER =
      Set.of("the", "a", "an", "my", "right", "hon", "friend", ",");
  private static final Pattern ENDING = Pattern.compile("(?<=\\w{4})(?:ings?|ed|es|s|ly|e)$");

  /**
   * @param kinds for each trigger word of a rule, the kinds of fact that its rules make
   * @param guards for each word that undoes a rule, the names of the lists that it stands in
   */
  Surroundings(Map<String, Set<String>> kinds, Map<String, Set<String>> guards) {
    this.kinds = kinds;
    this.guards = guards;
  }

  /** The words of a sentence as features see them, with the place of each span. */
  final class Line {
    private final List<String> words = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();
    private final Map<Span, Integer> places = new HashMap<>();
    private final BitSet isSpan = new BitSet();
    private final Units units;

    Line(Units units, List<Span> spans) {
      this.units = units;
      List<Token> tokens = units.sentence().tokens();
      int next = 0;
      for (int i = 0; i < tokens.size(); ) {
        if (next < spans.size() && spans.get(next).from() == i) {
          Span span = spans.get(next++);
          places.put(span, words.size());
          isSpan.set(words.size());
          words.add(sort(span));
          plain.add("");
          i = span.to();
        } else {
          String lower = tokens.get(i++).lower();
          words.add(stem(lower));
          plain.add(lower);
        }
      }
    }

    int place(Span span) {
      return places.get(span);
    }

    private String at(int i) {
      return i < 0 ? "^" : i >= words.size() ? "$" : words.get(i);
    }

    /** The features of a span. */
    List<String> features(Span span, Optional<Span> subject, List<String> context) {
      String group = group(span);
      List<String> found = new ArrayList<>();
      int at = place(span);
      found.add("sort=" + sort(span));
      around(at, "", found);
      int head = listEnd(at, -1);
      int end = listEnd(at, 1);
      if (head < at) {
        found.add("inlist");
        around(head, "h", found);
      }
      found.add("list=" + Math.min(3, (end - head) / 2));
      found.add("e1=" + at(end + 1));
      found.add("e12=" + at(end + 1) + "_" + at(end + 2));
      found.add("e123=" + at(end + 1) + "_" + at(end + 2) + "_" + at(end + 3));
      bag(head, end, found);
      subject(head, end, subject, found);
      found.addAll(context);
      return found.stream().map(f -> group + " " + f).toList();
    }

    private void around(int place, String prefix, List<String> found) {
      int l = place - 1;
      while (l >= 0 && PASSED_OVER.contains(words.get(l))) {
        l--;
      }
      found.add(prefix + "l1=" + at(l));
      found.add(prefix + "l21=" + at(l - 1) + "_" + at(l));
      found.add(prefix + "l321=" + at(l - 2) + "_" + at(l - 1) + "_" + at(l));
      found.add(prefix + "l2=" + at(l - 1));
      found.add(prefix + "r1=" + at(place + 1));
      found.add(prefix + "r12=" + at(place + 1) + "_" + at(place + 2));
      found.add(prefix + "lr=" + at(l) + "_" + at(place + 1));
    }

    /**
     * The first or last span of the list that a span stands in: spans of its sort, parted by
     * commas, "and" and at most one other word.
     *
     * @param step -1 for the first, 1 for the last
     */
    private int listEnd(int at, int step) {
      int end = at;
      int gap = 0;
      for (int i = at + step; i >= 0 && i < words.size() && gap <= WIDEST_GAP; i += step) {
        if (!isSpan.get(i)) {
          gap += JOINS.contains(words.get(i)) ? 1 : 2;
        } else if (gap > 0 && words.get(i).equals(words.get(at))) {
          end = i;
          gap = 0;
        } else {
          return end;
        }
      }
      return end;
    }

    private void bag(int head, int end, List<String> found) {
      boolean cue = false;
      for (int i = head - 1; i >= 0 && i >= head - WINDOW && !STOPS.contains(words.get(i)); i--) {
        found.add("b=" + words.get(i));
        cue = mark(i, "bk", cue ? "" : "nk", found) || cue;
      }
      cue = false;
      for (int i = end + 1;
          i < words.size() && i <= end + BAG_AFTER && !STOPS.contains(words.get(i));
          i++) {
        found.add("f=" + words.get(i));
        cue = mark(i, "fk", cue ? "" : "mk", found) || cue;
      }
    }

    private boolean mark(int i, String all, String nearest, List<String> found) {
      for (String guard : guards.getOrDefault(plain.get(i), Set.of())) {
        found.add(all + "g=" + guard);
      }
      Set<String> of = kinds.getOrDefault(plain.get(i), Set.of());
      for (String kind : of) {
        found.add(all + "=" + kind);
        if (!nearest.isEmpty()) {
          found.add(nearest + "=" + kind);
        }
      }
      return !of.isEmpty();
    }

    private void subject(int head, int end, Optional<Span> subject, List<String> found) {
      if (subject.isEmpty() || !places.containsKey(subject.get())) {
        found.add("s=focus");
        found.add("open=" + at(0));
        found.add("open2=" + at(0) + "_" + at(1));
        return;
      }
      int place = place(subject.get());
      boolean before = place < head;
      int from = before ? place + 1 : end + 1;
      int to = before ? head : place;
      int distance = to - from;
      String side = before ? "before" : "after";
      found.add("s=" + side);
      found.add("s=" + side + (distance < 3 ? 1 : distance < 7 ? 2 : distance < 14 ? 3 : 4));
      if (distance <= 4 && distance >= 0) {
        found.add("sp=" + side + String.join("_", words.subList(from, to)));
      }
      if (before) {
        found.add("s1=" + at(place + 1));
        found.add("s12=" + at(place + 1) + "_" + at(place + 2));
      } else {
        found.add("s1a=" + at(place - 1));
        found.add("s1a2=" + at(place - 2) + "_" + at(place - 1));
      }
      long others =
          units.spans().stream().flatMap(s -> Subjects.topic(s).stream()).distinct().count();
      found.add("topics=" + Math.min(3, others));
      for (Span other : units.spans()) {
        int p = place(other);
        Optional<Body> body = Subjects.topic(other);
        if (body.isPresent()
            && !body.equals(Subjects.body(subject.get()))
            && p > Math.min(place, head)
            && p < Math.max(place, head)) {
          found.add("othersBetween");
        }
      }
    }
  }

  /** The kinds that the trigger words of a text hint at, for its question or the line before. */
  List<String> hints(String name, Sentence sentence) {
    List<String> hints = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      for (String kind : kinds.getOrDefault(token.lower(), Set.of())) {
        hints.add(name + "=" + kind);
      }
    }
    return hints;
  }

  private String stem(String word) {
    return ENDING.matcher(word).replaceFirst("");
  }

  /** The sort of a span as a word. */
  static String sort(Span span) {
    return switch (span.what()) {
      case Sense.Named named when named.entity() instanceof Body ->
          named.isTopic() ? "BODY" : "DEPARTMENT";
      case Sense.Named named when named.entity() instanceof Entity.Post -> "POST";
      case Sense.Named named -> "SELF";
      case Sense.Other other -> other.isPerson() ? "PERSON" : "NAME";
      case Sense.ShortForm shortForm -> "BODY";
      case Sense.Date date -> "DATE";
      case Sense.During during -> "PERIOD";
      case Sense.Times times -> "TIMES";
      case Sense.Cardinal number -> "NUMBER";
      case Sense.Money money -> "MONEY";
    };
  }

  /** What a span may be the value of: features of one group say nothing of another. */
  static String group(Span span) {
    return switch (sort(span)) {
      case "DATE", "PERIOD" -> "D";
      case "TIMES", "NUMBER" -> "N";
      case "MONEY" -> "M";
      default -> "H";
    };
  }
}
