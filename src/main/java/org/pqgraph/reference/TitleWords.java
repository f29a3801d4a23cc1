package org.pqgraph.reference;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pqgraph.knowledge.KnowledgeFolder;

/**
 * The words by which titles of posts and names of members are taken apart, from {@code
 * reference/titles.yaml}; all in the form of {@link ReferenceData#normalise}.
 *
 * @param ranks ranks of ministers, each with its wordings
 * @param anyRank the rank that may mean any of {@code ranksMeant}
 * @param shortRank the rank of "Education Secretary"
 * @param shortWord its last word
 * @param otherSecretaries words before that last word that make another post of it
 * @param openers words at the start that say nothing of the post
 * @param excluded first words that make another thing of a title: "shadow", "former"
 * @param seconds words with which a second title in one line begins
 * @param departmentForms forms under which a remit may be the name of a department
 * @param mayPrecede words with a capital that may stand before a post in a text
 * @param nameTitles words of a member's printed name that are no part of it
 */
record TitleWords(
    @JsonProperty(required = true) Map<String, List<String>> ranks,
    @JsonProperty(required = true) String anyRank,
    @JsonProperty(required = true) Set<String> ranksMeant,
    @JsonProperty(required = true) String shortRank,
    @JsonProperty(required = true) String shortWord,
    @JsonProperty(required = true) Set<String> otherSecretaries,
    @JsonProperty(required = true) List<String> openers,
    @JsonProperty(required = true) Set<String> excluded,
    @JsonProperty(required = true) List<String> seconds,
    @JsonProperty(required = true) List<String> departmentForms,
    @JsonProperty(required = true) Set<String> mayPrecede,
    @JsonProperty(required = true) Set<String> nameTitles) {
  private static final String FILE = "titles.yaml";
  private static final Pattern WORD_BEFORE = Pattern.compile("([\\p{L}'’-]+)\\.? $");
  private static final Pattern GOES_ON =
      Pattern.compile(" (?:(?:of|for) (?:the )?)?\\p{Lu}\\p{L}+");

  /** The words in the jar. */
  static TitleWords load() {
    try (InputStream in = new KnowledgeFolder("reference").open(FILE)) {
      return new YAMLMapper().readValue(in, TitleWords.class);
    } catch (IOException e) {
      throw new UncheckedIOException("reference/" + FILE, e);
    }
  }

  /**
   * Whether a post that a text names may be meant as it is held that day: not "the former Home
   * Secretary", "the French Prime Minister", "Prime Minister of Canada" or "Prime Minister Sample".
   *
   * @param text the text
   * @param start index of the first char of the post's name
   * @param end index after its last char
   */
  boolean isOfTheDay(String text, int start, int end) {
    Matcher before = WORD_BEFORE.matcher(text).region(0, start);
    if (before.find()) {
      String word = before.group(1);
      String plain = ReferenceData.normalise(word.replaceFirst("['’]s$", ""));
      boolean isThe = word.equalsIgnoreCase("the");
      if (excluded.contains(plain)
          || (!isThe && Character.isUpperCase(word.charAt(0)) && !mayPrecede.contains(plain))) {
        return false;
      }
    }
    return !GOES_ON.matcher(text).region(end, text.length()).lookingAt();
  }

  /** Whether a word tells at the most a rank: "minister", "of". */
  boolean isOfRank(String word) {
    return word.length() < 4
        || word.equals(shortWord)
        || ranks.values().stream()
            .flatMap(List::stream)
            .anyMatch(wording -> (" " + wording + " ").contains(" " + word + " "));
  }

  /** Whether two ranks can be those of one post. */
  boolean agree(String rank, String other) {
    return rank.equals(other)
        || (rank.equals(anyRank) && ranksMeant.contains(other))
        || (other.equals(anyRank) && ranksMeant.contains(rank));
  }
}
