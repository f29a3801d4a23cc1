package org.pqgraph.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A speech of the Official Report's text, from one "§" to the next. */
final class HansardSpeech {
  private static final Pattern QUESTION =
      Pattern.compile(
          "(?<name>[^\\n]*?)[,:]?\\s*(?<text>\\b(?:To ask|to ask|asked)\\b.*)", Pattern.DOTALL);

  private static final String TITLE =
      "(?:The )?(?:Mr|Mrs|Miss|Ms|Dr|Sir|Dame|Lord|Lady|Baroness|Viscount|Viscountess|Earl|Countess|Marquess|Duke|Bishop|Archbishop|Captain|Colonel|Major|Rev|Prime Minister|Chancellor|Attorney|Solicitor)\\b";

  /** A name: a title and words that begin with a capital. */
  private static final Pattern NAME =
      Pattern.compile(TITLE + "\\.?(?: (?:of|and|the|de|[A-ZÀ-Þ](?:\\.|[\\p{L}'’.-]*)))*");

  private static final Pattern MARKED =
      Pattern.compile(
          "(?<name>[^:(\\n]{3,80}?)\\s*(?:\\([^)\\n]*\\))?:\\s+(?<text>.*)", Pattern.DOTALL);

  /** "Mr. Example [holding answer 11 March 1985]: There are four." */
  private static final Pattern HELD =
      Pattern.compile(
          "^(?<name>[^:(\\[\\n]{3,80}?)\\s*(?<held>\\[holding answer[^\\]\\n]{0,60}\\])\\s*:\\s*");

  /** Words that begin sentences and end no name: where one stands after a name, the text begins. */
  private static final Pattern BEGUN =
      Pattern.compile(
          "(?<name>"
              + TITLE
              + "\\.?(?: [^\\s:]+){0,5}?) (?<text>(?:The|I|It|There|This|These|Those|No|Yes|My|We|In|On|At|As|A|An|For|From|Since|None|He|She|They|His|Her|Our|If|When)[ ,]\\S?.*)",
          Pattern.DOTALL);

  private final int line;
  private final StringBuilder text;

  /**
   * @param first the words of its first line, behind the "§"
   * @param line the line's number
   */
  HansardSpeech(String first, int line) {
    this.line = line;
    this.text = new StringBuilder(first);
  }

  void add(String more) {
    text.append('\n').append(more);
  }

  int line() {
    return line;
  }

  /**
   * Who speaks, and what is said.
   *
   * @param name the member's name as printed
   * @param text the words
   */
  record Spoken(String name, String text) {}

  boolean isQuestion() {
    return question().isPresent();
  }

  Optional<Spoken> question() {
    Matcher m = QUESTION.matcher(text);
    return m.matches() && NAME.matcher(name(m)).matches()
        ? Optional.of(new Spoken(name(m), m.group("text")))
        : Optional.empty();
  }

  private static String name(Matcher m) {
    return m.group("name").replaceFirst("\\s*\\([^)]*\\)\\s*$", "").strip();
  }

  /**
   * An answer whose speaker is told from its words without doubt: a name that has the line for
   * itself or ends in a colon, or after which a word stands that is part of no name.
   */
  Optional<Spoken> answer() {
    String said = HELD.matcher(text).replaceFirst("${name}: ${held} ");
    int end = said.indexOf("\n");
    if (end > 0 && NAME.matcher(said.substring(0, end)).matches()) {
      return Optional.of(new Spoken(said.substring(0, end), said.substring(end + 1)));
    }
    for (Pattern form : new Pattern[] {MARKED, BEGUN}) {
      Matcher m = form.matcher(said);
      if (m.matches() && NAME.matcher(name(m)).matches()) {
        return Optional.of(new Spoken(name(m), m.group("text")));
      }
    }
    return Optional.empty();
  }
}
