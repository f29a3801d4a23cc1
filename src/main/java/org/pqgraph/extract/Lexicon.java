package org.pqgraph.extract;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pqgraph.reference.Gazetteer;
import org.pqgraph.reference.ReferenceEntry;

/**
 * The names of the reference data as a trie over words, for finding them in texts: the longest name
 * wins. Immutable, for any number of threads.
 */
final class Lexicon {
  private final Gazetteer reference;
  private final Node root = new Node();
  private final Map<String, Entity.Body> bodies = new HashMap<>();

  /** One step of the trie: the next words, and the name that ends here. */
  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    String name;
    ReferenceEntry.Kind kind;
    boolean exactCase;
  }

  /** A name found: the tokens [from, to) name the entity. */
  record Match(Entity entity, int from, int to) {}

  Lexicon(Gazetteer reference) {
    this.reference = reference;
    reference
        .entries(ReferenceEntry.Kind.BODY)
        .forEach(entry -> bodies.put(entry.path(), body(entry)));
    for (ReferenceEntry.Kind kind : List.of(ReferenceEntry.Kind.BODY, ReferenceEntry.Kind.POST)) {
      for (ReferenceEntry entry : reference.entries(kind)) {
        add(entry.label(), kind, false);
        entry.otherNames().forEach(name -> add(name, kind, false));
        entry.abbreviations().forEach(name -> add(name, kind, true));
      }
    }
  }

  private void add(String name, ReferenceEntry.Kind kind, boolean exactCase) {
    Node node = root;
    for (Sentence sentence : Sentences.of(name)) {
      for (Token token : sentence.tokens()) {
        if (isWordOfName(token) && !(node == root && token.lower().equals("the"))) {
          node = node.next.computeIfAbsent(key(token), k -> new Node());
        }
      }
    }
    if (node != root && node.name == null) {
      node.name = name;
      node.kind = kind;
      node.exactCase = exactCase || Token.of(0, name.length(), name).isAcronym();
    }
  }

  private static boolean isWordOfName(Token token) {
    return token.isWord()
        || token.isNumber()
        || token.lower().equals("&")
        || token.lower().equals("'s");
  }

  private static String key(Token token) {
    return token.lower().equals("&") ? "and" : token.lower();
  }

  /**
   * The longest name that begins with a token.
   *
   * @param tokens the tokens of a sentence
   * @param from index of the first token of the name
   * @param on the day of the text, which decides between bodies of one name
   */
  Optional<Match> longest(List<Token> tokens, int from, Optional<LocalDate> on) {
    if (!tokens.get(from).isCapitalised()) {
      return Optional.empty();
    }
    Node node = root;
    Node found = null;
    int end = from;
    for (int i = from; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.text().equals(",") && i > from) {
        continue;
      }
      if (!isWordOfName(token) || (token.isPossessive() && node.next.get(key(token)) == null)) {
        break;
      }
      node = node.next.get(key(token));
      if (node == null) {
        break;
      }
      if (node.name != null
          && (!node.exactCase || BodyFinder.text(tokens, from, i + 1).equals(node.name))) {
        found = node;
        end = i + 1;
      }
    }
    if (found == null) {
      return Optional.empty();
    }
    int stop = end;
    return reference
        .resolve(found.kind, found.name, on)
        .flatMap(this::entity)
        .map(entity -> new Match(entity, from, stop));
  }

  /** The body of the reference data that has a path, {@code id/body/home-office}. */
  Optional<Entity.Body> listed(String path) {
    return Optional.ofNullable(bodies.get(path));
  }

  /** Finds a body or post by a whole name, "The Home Office". */
  Optional<Entity> named(ReferenceEntry.Kind kind, String name, Optional<LocalDate> on) {
    return reference.resolve(kind, name, on).flatMap(this::entity);
  }

  private Optional<Entity> entity(ReferenceEntry entry) {
    return switch (entry.kind()) {
      case BODY -> Optional.of(bodies.get(entry.path()));
      case POST ->
          Optional.of(
              new Entity.Post(entry.path(), entry.label(), entry.postIn().map(bodies::get), true));
      case PARTY -> Optional.empty();
    };
  }

  private static Entity.Body body(ReferenceEntry entry) {
    String kind =
        entry
            .classification()
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .orElse("body");
    return new Entity.Body(entry.path(), entry.label(), kind, true);
  }
}
