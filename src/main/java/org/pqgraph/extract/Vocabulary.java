package org.pqgraph.extract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words by which names are recognised, read from {@code rules/vocabulary.yaml}; all in lower
 * case.
 *
 * @param heads words that a body's name ends or begins with, each with the notation of its kind
 * @param shortHeads heads that stand for a body named before when bare: "the Taskforce", "the Unit"
 * @param modifiers words in lower case before such a head that go with it: "working group"
 * @param notModifiers words that belong to no description of a body: "established"
 * @param unnamedHeads heads that mean a body also where none was named: "a taskforce"
 * @param describedHeads heads that mean a body where words describe it: "an expert panel"
 * @param openers words that begin a sentence with a capital and are no part of a name
 * @param generic words that name no body on their own before a head: "UK", "Ministerial"
 * @param notBodies phrases that look like a body and are none: "spending review"
 * @param notBodyEndings ends of names of bodies that are not looked for: "district council"
 * @param postHeads words that a post's title ends or begins with: "minister"
 * @param postQualifiers words before a post head that make no post of it: "each", "junior"
 * @param titles words that begin a person's name: "baroness"
 * @param honours letters that end a person's name: "cbe"
 * @param plainWords words often printed with a capital that name nothing: "secretariat"
 * @param organisationHeads words after which the name of an organisation goes on: "guild of"
 * @param standing kinds of bodies, by what they are: assemblies that meet, offices, agencies
 * @param claims of which of these a kind of fact, or what a rule finds, may be told
 * @param guards words that undo a match, by the name that rules call them by: denied, planned,
 *     supposed
 * @param skips sets of words that patterns pass over, by the name in braces: {@code {aux}}
 * @param phrases patterns that others use, by the name in braces: {@code {when}}
 */
record Vocabulary(
    @JsonProperty(required = true) Map<String, String> heads,
    @JsonProperty(required = true) Set<String> shortHeads,
    @JsonProperty(required = true) Set<String> modifiers,
    @JsonProperty(required = true) Set<String> notModifiers,
    @JsonProperty(required = true) Set<String> unnamedHeads,
    @JsonProperty(required = true) Set<String> describedHeads,
    @JsonProperty(required = true) Set<String> openers,
    @JsonProperty(required = true) Set<String> generic,
    @JsonProperty(required = true) Set<String> notBodies,
    @JsonProperty(required = true) Set<String> notBodyEndings,
    @JsonProperty(required = true) Set<String> postHeads,
    @JsonProperty(required = true) Set<String> postQualifiers,
    @JsonProperty(required = true) Set<String> titles,
    @JsonProperty(required = true) Set<String> honours,
    @JsonProperty(required = true) Set<String> plainWords,
    @JsonProperty(required = true) Set<String> organisationHeads,
    @JsonProperty(required = true) Map<String, Set<String>> standing,
    @JsonProperty(required = true) Map<String, Set<String>> claims,
    @JsonProperty(required = true) Map<String, Set<String>> guards,
    @JsonProperty(required = true) Map<String, Set<String>> skips,
    @JsonProperty(required = true) Map<String, String> phrases) {

  /** Whether what a rule makes may be told of a body of a kind. */
  boolean allows(Rule rule, String kind) {
    return claims.getOrDefault(rule.id(), claims.getOrDefault(rule.makes(), Set.of())).stream()
        .anyMatch(group -> standing.get(group).contains(kind));
  }

  /** Whether a body is of a kind that an answer may be about without naming it in each sentence. */
  boolean isTopic(String kind) {
    return TOPICS.stream().anyMatch(group -> standing.get(group).contains(kind));
  }

  /**
   * Whether words beside a post have the form of a person's name, "Anna Clarke-Jones": two or three
   * capitalised words, none of which names an office or an organisation.
   */
  boolean isPersonName(String words) {
    String[] parts = words.split(" ");
    return parts.length >= 2
        && parts.length <= MOST_NAMES
        && Stream.of(parts).allMatch(part -> NAME.matcher(part).matches())
        && Stream.of(parts)
            .map(part -> part.toLowerCase(Locale.ROOT))
            .noneMatch(
                part ->
                    plainWords.contains(part)
                        || organisationHeads.contains(part)
                        || heads.containsKey(part)
                        || postHeads.contains(part)
                        || generic.contains(part));
  }

  private static final int MOST_NAMES = 3;
  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}*(?:['’-]?\\p{Lu}\\p{Ll}+)*");

  private static final Set<String> TOPICS = Set.of("assembly", "office");
}
