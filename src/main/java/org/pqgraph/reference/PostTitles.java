package org.pqgraph.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pqgraph.reference.ReferenceEntry.Kind;

/**
 * Takes titles of posts apart: "Minister of State (Home Office) (Security)", "Minister of State for
 * Security", "Security Minister" are one rank, or any, and one remit. Immutable.
 */
final class PostTitles {
  private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern AT =
      Pattern.compile("(?i)^(.+?)(?:,| at| in|,? - | – | — )(?: the)? (.+)$");
  private static final Pattern JOINT = Pattern.compile("(?i),? and (?:the )?|, (?:the )?");
  private static final Pattern LIST = Pattern.compile("(?i),? and |,|&|;");
  private static final Pattern OF = Pattern.compile("^(for|of) (the )?");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+");

  private final TitleWords words;
  private final ReferenceData reference;
  private final List<Pattern> openers;

  PostTitles(TitleWords words, ReferenceData reference) {
    this.words = words;
    this.reference = reference;
    this.openers =
        words.openers().stream()
            .map(opener -> "(?i)^" + opener.replace(" ", "[.,]* ") + "[.,]* (?=\\S)")
            .map(Pattern::compile)
            .toList();
  }

  /**
   * The titles in one line, in order; none where the line says that it is no post held then:
   * "Shadow Minister", "the then Home Secretary".
   *
   * @param on the day of the words
   */
  List<PostTitle> of(String printed, LocalDate on) {
    String plain = withoutOpeners(printed);
    if (words.excluded().contains(ReferenceData.normalise(plain).split(" ", -1)[0])) {
      return List.of();
    }
    Optional<String> whole = post(plain, on);
    if (whole.isPresent()) {
      return List.of(title(plain, on));
    }
    return parts(plain).stream().map(part -> title(part, on)).toList();
  }

  /** All titles that the holder of a post bears: the whole line where it is one, and its parts. */
  List<PostTitle> held(String printed, LocalDate on) {
    List<PostTitle> all = new ArrayList<>(of(printed, on));
    parts(withoutOpeners(printed)).forEach(part -> all.add(title(part, on)));
    return all;
  }

  /** The department that a name means on a day: its path, or the name where none is known. */
  String department(String name, LocalDate on) {
    return body(name, on).orElseGet(() -> "name:" + ReferenceData.normalise(name));
  }

  private Optional<String> body(String name, LocalDate on) {
    return reference
        .resolve(Kind.BODY, name, Optional.of(on))
        .filter(entry -> entry.existedOn(on))
        .map(ReferenceEntry::path);
  }

  private Optional<String> departmentOf(String remit, LocalDate on) {
    return words.departmentForms().stream()
        .map(form -> body(form.formatted(remit), on))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> post(String title, LocalDate on) {
    return reference
        .resolve(Kind.POST, title, Optional.of(on))
        .filter(entry -> entry.existedOn(on))
        .map(ReferenceEntry::path);
  }

  private String withoutOpeners(String printed) {
    String rest = printed.strip().replaceAll("\\s+", " ");
    for (boolean found = true; found; ) {
      found = false;
      for (Pattern opener : openers) {
        String without = opener.matcher(rest).replaceFirst("");
        found = found || !without.equals(rest);
        rest = without;
      }
    }
    return rest;
  }

  /** "Lord Chancellor and Secretary of State for Justice" as two; brackets belong to all before. */
  private List<String> parts(String line) {
    List<String> parts = new ArrayList<>();
    Matcher joint = JOINT.matcher(line);
    int from = 0;
    while (joint.find()) {
      String next = ReferenceData.normalise(line.substring(joint.end()));
      if (words.seconds().stream().anyMatch(word -> (next + " ").startsWith(word + " "))) {
        parts.add(line.substring(from, joint.start()));
        from = joint.end();
      }
    }
    parts.add(line.substring(from));
    return parts;
  }

  private PostTitle title(String printed, LocalDate on) {
    Optional<String> department = Optional.empty();
    Set<String> remit = new HashSet<>();
    Matcher bracket = BRACKET.matcher(printed);
    while (bracket.find()) {
      Optional<String> body = departmentOf(bracket.group(1), on);
      department = department.or(() -> body);
      if (body.isEmpty()) {
        // "Minister of State (Minister for Security)"
        String inside = bracket.group(1).strip();
        Optional<Ranked> again = ranked(ReferenceData.normalise(inside), inside);
        remit.addAll(list(again.map(Ranked::remit).orElse(inside)));
      }
    }
    String rest = BRACKET.matcher(printed).replaceAll(" ").replaceAll("\\s+", " ").strip();
    Matcher at = AT.matcher(rest);
    if (department.isEmpty() && at.matches()) {
      department = body(at.group(2), on);
      rest = department.isPresent() ? at.group(1) : rest;
    }
    Optional<String> post = post(printed, on);
    String plain = ReferenceData.normalise(rest);
    String all = ReferenceData.normalise(printed);
    Optional<Ranked> ranked = ranked(plain, rest);
    if (ranked.isEmpty()) {
      return new PostTitle(
          remit.isEmpty() ? plain : all, Optional.empty(), remit, department, false, post);
    }
    String own = ranked.get().remit();
    boolean isWhole = remit.isEmpty();
    if (!own.isEmpty()) {
      Optional<String> body = departmentOf(own, on);
      isWhole = isWhole && body.isPresent();
      department = department.or(() -> body);
      remit.addAll(list(own));
    }
    return new PostTitle(
        all, Optional.of(ranked.get().rank()), remit, department, isWhole && !own.isEmpty(), post);
  }

  /** A rank, and the words for what it is of. */
  private record Ranked(String rank, String remit) {}

  private Optional<Ranked> ranked(String plain, String printed) {
    Optional<Map.Entry<String, String>> first =
        words.ranks().entrySet().stream()
            .flatMap(rank -> rank.getValue().stream().map(w -> Map.entry(rank.getKey(), w)))
            .filter(wording -> (plain + " ").startsWith(wording.getValue() + " "))
            .max((a, b) -> Integer.compare(a.getValue().length(), b.getValue().length()));
    if (first.isPresent()) {
      int skipped = first.get().getValue().split(" ", -1).length;
      String rest = afterWords(printed, skipped);
      Matcher of = OF.matcher(rest.toLowerCase(java.util.Locale.ROOT));
      return Optional.of(
          new Ranked(first.get().getKey(), of.find() ? rest.substring(of.end()) : rest));
    }
    if (plain.endsWith(" " + words.anyRank())) {
      return Optional.of(new Ranked(words.anyRank(), beforeLastWord(printed)));
    }
    if (plain.endsWith(" " + words.shortWord())) {
      String before = plain.substring(0, plain.length() - words.shortWord().length() - 1);
      return words.otherSecretaries().contains(before)
          ? Optional.empty()
          : Optional.of(new Ranked(words.shortRank(), beforeLastWord(printed)));
    }
    return Optional.empty();
  }

  /** What follows some words; a hyphen parts words too, as it does in the normal form. */
  private static String afterWords(String printed, int count) {
    Matcher word = WORD.matcher(printed);
    int end = 0;
    for (int i = 0; i < count && word.find(); i++) {
      end = word.end();
    }
    return printed.substring(end).replaceFirst("^[^\\p{L}\\p{N}]+", "").strip();
  }

  private static String beforeLastWord(String printed) {
    int last = printed.strip().lastIndexOf(' ');
    return last < 0 ? "" : printed.strip().substring(0, last);
  }

  private static Set<String> list(String text) {
    return Stream.of(LIST.split(text))
        .map(ReferenceData::normalise)
        .filter(item -> !item.isEmpty())
        .collect(Collectors.toSet());
  }
}
