package org.pqgraph.extract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pqgraph.knowledge.KnowledgeFolder;

/**
 * The words by which the names of bodies are bounded and told apart, read from {@code
 * rules/bodies.yaml}; all in lower case.
 *
 * @param state notations of the kinds of what the British state set up
 * @param others notations of all other kinds
 * @param weakHeads heads that end many things that are no body
 * @param plainNames patterns of names with such a head that need no article
 * @param withoutArticle weak heads of names of two words or more that need no article
 * @param compounds words after a head with which it makes another thing, by the head
 * @param openersInNames words that begin a sentence, with those before which they are part of a
 *     name
 * @param ofWords words that an "of" goes back to without an article
 * @param plainAcronyms letters that are a word of a name and no body of their own
 * @param forThe words before which "for the" goes on with a name
 * @param withoutOn heads after which "on" never goes on with a name
 * @param onAfterGeneric heads after which it does only where generic words stand before
 * @param dealings words that tell that a whole name is spoken to, and "on" begins what of
 * @param generic words that name no body, alone or together
 * @param describedNames lower-case heads before which plain words make a name
 * @param undescriptive words before such heads that tell nothing of what a body is for
 * @param places places with a local council
 * @param foreign words that make a body one of another country
 * @param rules what kind a name has; the first that matches counts
 */
record BodyWords(
    @JsonProperty(required = true) Set<String> state,
    @JsonProperty(required = true) Set<String> others,
    @JsonProperty(required = true) Set<String> weakHeads,
    @JsonProperty(required = true) List<String> plainNames,
    @JsonProperty(required = true) Set<String> withoutArticle,
    @JsonProperty(required = true) Map<String, Set<String>> compounds,
    @JsonProperty(required = true) Map<String, Set<String>> openersInNames,
    @JsonProperty(required = true) Set<String> ofWords,
    @JsonProperty(required = true) Set<String> plainAcronyms,
    @JsonProperty(required = true) Set<String> forThe,
    @JsonProperty(required = true) Set<String> withoutOn,
    @JsonProperty(required = true) Set<String> onAfterGeneric,
    @JsonProperty(required = true) Set<String> dealings,
    @JsonProperty(required = true) Set<String> generic,
    @JsonProperty(required = true) Set<String> describedNames,
    @JsonProperty(required = true) Set<String> undescriptive,
    @JsonProperty(required = true) Set<String> places,
    @JsonProperty(required = true) List<String> foreign,
    @JsonProperty(required = true) List<KindRule> rules) {
  /** The file below {@code rules/}. */
  static final String FILE = "bodies.yaml";

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /**
   * What kind a name has.
   *
   * @param kind the notation of a kind, or "none" for what is no organisation
   * @param names patterns of whole names
   */
  record KindRule(
      @JsonProperty(required = true) String kind,
      @JsonProperty(required = true) List<String> names) {}

  private static final class Shipped {
    static final BodyWords WORDS = read();
  }

  /** The words in the jar. */
  static BodyWords load() {
    return Shipped.WORDS;
  }

  private static BodyWords read() {
    try (InputStream in = new KnowledgeFolder("rules").open(FILE)) {
      return YAML.readValue(in, BodyWords.class);
    } catch (IOException e) {
      throw new UncheckedIOException("rules/" + FILE + ": " + e.getMessage(), e);
    }
  }
}
