package org.pqgraph.extract.statement;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with what stands before a place in it. Offsets are those of the sentence as it is
 * printed: {@link #plain} changes characters one for one.
 *
 * @param sentence the sentence, made plain
 * @param earlier who the sentences before were about
 * @param next the address with which the text goes on behind it
 */
record Clause(String sentence, Optional<String> earlier, Optional<String> next) {
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "^|[,;:(] |(?: -| –|,) | (?:and|but|that|which|who|while|whilst|so|where|when|because|as|whether|how|including) |\\. ");
  private static final Pattern FIRST_SUBJECT =
      Pattern.compile(
          "^(?:(?:[A-Z][a-z]+ )?[^,]{0,90}, )?(?<who>(?:[\\w’'&()/-]+ ){0,9}?[\\w’'&()/-]+) (?:already |also |now |therefore |currently |recently |fully |carefully |remains? |regularly )?(?:is|are|was|were|has|have|had|will|intends?|plans?|continues?|welcomes?|recognises?|keeps?|takes?|expects?|set|published|do|does|am|believes?|launched|announced)\\b");
  private static final Pattern ADVERBS =
      Pattern.compile(
          "^(?:(?:and|but|so|also|then|now|therefore|however|when|as|if|that|which|only then|this includes|in addition|for example|finally) )+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_SUBJECT =
      Pattern.compile(
          "(?i)^(?:and|also|then|now|therefore|shortly|in turn|subsequently|both|or)?$");
  private static final Pattern NO_NOUN =
      Pattern.compile(
          "^(?:is|are|was|were|has|have|had|made|in|by|with|to|for|on|under|working|following|subject)\\b");
  private static final Pattern ADVERBIAL =
      Pattern.compile(
          "^(?:On|In|At|As|Since|From|Following|Through|Under|Alongside) .* (?=(?:the|we|I|my|our|this) )");

  /** "the Secretary of State for Environment, Food and Rural Affairs" goes through commas. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:[Tt]he |[Mm]y )?(?:Secretary of State|Minister of State|Minister|Department|Ministry) (?:for|of) [A-Z][\\w'-]*(?:(?:, and | and |, | )[A-Z][\\w'-]*){1,8} $");

  private static final Pattern AUXILIARY =
      Pattern.compile(
          " (?:is|are|am|has|have|had|was|were|remains?)(?: (?:also|already|now|[a-z]+ly))?(?: set out)?(?: an?(?: [a-z-]+)?)?$");
  private static final Pattern APPOSED =
      Pattern.compile(
          "(?<who>(?!On|In|At|As|Since|From|Following|However|While|If|When)[^,]{2,80}), [^,]{2,160}, ?");
  private static final Pattern PRONOUN_LAST =
      Pattern.compile("^.* (?<pronoun>it|we|they|I|he|she|the [Gg]overnment|the [Dd]epartment)$");
  private static final Set<String> PRONOUNS =
      Set.of("We", "I", "He", "She", "They", "It", "This", "The", "These");
  private static final int LONGEST = 140;

  /** Words with their place in the sentence. */
  record Words(int start, String text) {}

  /** A text with plain spaces, quotation marks and hyphens, each in the place of the other. */
  static String plain(String text) {
    return text.replace('\u00a0', ' ')
        .replace('\u202f', ' ')
        .replace('\u2009', ' ')
        .replace('\n', ' ')
        .replace('\t', ' ')
        .replace('’', '\'')
        .replace('‘', '\'')
        .replace('“', '"')
        .replace('”', '"')
        .replace('‑', '-');
  }

  /** The words from the start of the clause to a place in it; empty where it goes on another's. */
  Optional<Words> before(int place) {
    Matcher boundary = BOUNDARY.matcher(sentence).region(0, place).useTransparentBounds(true);
    int from = 0;
    while (boundary.find()) {
      if (!isInName(boundary.start(), boundary.end())) {
        from = boundary.end();
      }
    }
    Matcher office = OFFICE.matcher(sentence).region(0, place);
    if (office.find()) {
      from = office.start();
    }
    String words = sentence.substring(Math.min(from, place), place).strip();
    if (NO_SUBJECT.matcher(words).matches()) {
      return Optional.empty();
    }
    int start = from;
    while (start < place && sentence.charAt(start) == ' ') {
      start++;
    }
    Matcher adverbs = ADVERBS.matcher(words);
    if (adverbs.find()) {
      start += adverbs.end();
      words = words.substring(adverbs.end());
    }
    return words.isEmpty() || words.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new Words(start, words));
  }

  /** "the Department for Business and Trade": a conjunction between capitals parts no clauses. */
  private boolean isInName(int start, int end) {
    if (start == 0 || end >= sentence.length() || sentence.charAt(start) != ' ') {
      return false;
    }
    if (!Character.isUpperCase(sentence.charAt(end))) {
      return false;
    }
    int wordEnd = sentence.indexOf(' ', end);
    String next = sentence.substring(end, wordEnd < 0 ? sentence.length() : wordEnd);
    int wordStart = sentence.lastIndexOf(' ', start - 1) + 1;
    return !PRONOUNS.contains(next) && Character.isUpperCase(sentence.charAt(wordStart));
  }

  /**
   * Who does what stands at a place: the noun or pronoun before it, or the subject of the sentence
   * where the clause has none of its own.
   */
  Optional<String> subject(int place) {
    Optional<String> own =
        before(place).map(Words::text).filter(words -> !NO_NOUN.matcher(words).find());
    return own.map(
            words -> {
              Matcher last = PRONOUN_LAST.matcher(words);
              String noun = last.matches() ? last.group("pronoun") : words;
              return AUXILIARY.matcher(noun).replaceFirst("");
            })
        .or(() -> apposed(place))
        .or(() -> first().map(Words::text));
  }

  /** "The Board, which advises Ministers, is": what stands between commas is passed over. */
  private Optional<String> apposed(int place) {
    Matcher matcher = APPOSED.matcher(sentence).region(0, place);
    return matcher.matches() ? Optional.of(matcher.group("who")) : Optional.empty();
  }

  /** The subject with which the sentence begins. */
  Optional<Words> first() {
    Matcher matcher = FIRST_SUBJECT.matcher(sentence);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String who = matcher.group("who");
    Matcher adverbial = ADVERBIAL.matcher(who);
    int skipped = adverbial.find() ? adverbial.end() : 0;
    if (NO_SUBJECT.matcher(who).matches()) {
      return Optional.empty();
    }
    return Optional.of(new Words(matcher.start("who") + skipped, who.substring(skipped)));
  }
}
