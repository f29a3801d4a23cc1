package org.pqgraph.extract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pqgraph.knowledge.KnowledgeFolder;
import org.pqgraph.model.QuestionRecord;

/** Makes the {@link Wording} of questions, by the words of {@code rules/round-robins.yaml}. */
public final class Wordings {
  /** The file's name; it holds no rules of extraction. */
  static final String FILE = "round-robins.yaml";

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.-][\\p{L}\\p{N}]+)*");

  /** "To ask the Secretary of State for Culture, Media and Sport, what": up to what is asked. */
  private static final Pattern OPENING =
      Pattern.compile(
          "^\\s*To ask [^\\n;]{0,200}?(?:, |Government )(?=(?:what|how|when|whether|if|which|who|where|why|for|pursuant|further|with|in|on|at|to what|by|from|following|under)\\b)");

  /** The file as it stands. */
  private record Words(@JsonProperty(required = true) Set<String> passing) {}

  private final Set<String> passing;

  private Wordings(Words words) {
    passing = words.passing();
  }

  /** With the words in the jar. */
  public static Wordings load() {
    try (InputStream in = new KnowledgeFolder("rules").open(FILE)) {
      return new Wordings(new ObjectMapper(new YAMLFactory()).readValue(in, Words.class));
    } catch (IOException e) {
      throw new UncheckedIOException("rules/" + FILE + ": " + e.getMessage(), e);
    }
  }

  /** The wording of a record's question. */
  public Wording of(Extraction extraction) {
    QuestionRecord record = extraction.record();
    String text = record.text();
    BitSet named = named(extraction);
    Set<String> name = name(extraction);
    Matcher opening = OPENING.matcher(text);
    Matcher word = WORD.matcher(text);
    int from = opening.find() ? opening.end() : 0;
    int[] words = new int[Wording.LONGEST];
    int count = 0;
    while (count < words.length && word.find(from)) {
      from = word.end();
      String lower = word.group().toLowerCase(Locale.ROOT).replace('’', '\'');
      if (lower.endsWith("'s")) {
        lower = lower.substring(0, lower.length() - 2);
      }
      if (!passing.contains(lower)) {
        boolean isName = named.get(word.start()) || name.contains(lower);
        words[count++] = (hash(lower) & ~1) | (isName ? 1 : 0);
      }
    }
    return Wording.of(Arrays.copyOf(words, count));
  }

  /** The chars of the question in which the body asked, or a post in it, is named. */
  private static BitSet named(Extraction extraction) {
    BitSet named = new BitSet();
    for (Mention mention : extraction.mentions()) {
      if (mention.place().part() == TextPart.QUESTION && isAsked(mention.entity(), extraction)) {
        named.set(mention.place().start(), mention.place().end());
      }
    }
    return named;
  }

  private static boolean isAsked(Entity entity, Extraction extraction) {
    return switch (entity) {
      case Entity.Body body ->
          extraction.answeringBody().filter(asked -> asked.path().equals(body.path())).isPresent();
      case Entity.Post post ->
          post.in()
              .flatMap(in -> extraction.answeringBody().filter(b -> b.path().equals(in.path())))
              .isPresent();
      case Entity.Named named -> false;
    };
  }

  /** The words of the asked body's name, and its initials: "Ministry of Defence", "mod". */
  private static Set<String> name(Extraction extraction) {
    Set<String> words = new HashSet<>();
    extraction
        .answeringBody()
        .ifPresent(
            body -> {
              StringBuilder initials = new StringBuilder();
              StringBuilder capitals = new StringBuilder();
              Matcher word = WORD.matcher(body.label());
              while (word.find()) {
                words.add(word.group().toLowerCase(Locale.ROOT));
                initials.append(Character.toLowerCase(word.group().charAt(0)));
                if (Character.isUpperCase(word.group().charAt(0))) {
                  capitals.append(Character.toLowerCase(word.group().charAt(0)));
                }
              }
              words.add(initials.toString());
              words.add(capitals.toString());
            });
    return words;
  }

  private static int hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return (int) (Wording.mixed(hash, 0) >>> 32);
  }
}
