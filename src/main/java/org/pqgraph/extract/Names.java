package org.pqgraph.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pqgraph.extract.Entity.Body;

/** Names in the sentences of a record, in reading order, with what was named before in mind. */
final class Names {
  private static final Pattern POST_PLACE = Pattern.compile("(?:-|–|—|\\(|at|in)(?: the)?");

  private final BodyFinder finder;
  private final Focus focus;
  private final Optional<LocalDate> on;
  private final String text;

  /**
   * @param text what tells the record from all others, for bodies without a name
   */
  Names(BodyFinder finder, Focus focus, Optional<LocalDate> on, String text) {
    this.text = text;
    this.finder = finder;
    this.focus = focus;
    this.on = on;
  }

  /**
   * The names in the next sentence, each resolved to the thing it stands for; short forms of
   * unknown bodies are left out.
   */
  List<Span> in(Sentence sentence) {
    List<Span> resolved = new ArrayList<>();
    for (Span span : withAliases(sentence, finder.find(sentence, on))) {
      Optional<Span> found = resolve(span);
      if (found.isPresent()) {
        placePost(sentence.tokens(), resolved, found.get());
        resolved.add(found.get());
        introduceAlias(sentence.tokens(), found.get());
      }
    }
    return resolved;
  }

  /**
   * "Minister for Skills - Department for Education": the department behind a post is where the
   * post is.
   */
  private static void placePost(List<Token> tokens, List<Span> before, Span span) {
    if (before.isEmpty()
        || !(span.what() instanceof Sense.Named named
            && named.entity() instanceof Body body
            && !body.isTopic())) {
      return;
    }
    Span last = before.get(before.size() - 1);
    boolean unplaced =
        last.what() instanceof Sense.Named n
            && n.entity() instanceof Entity.Post post
            && !post.isReference()
            && post.in().isEmpty();
    String between =
        tokens.subList(last.to(), span.from()).stream()
            .map(Token::lower)
            .collect(Collectors.joining(" "));
    if (unplaced && POST_PLACE.matcher(between).matches()) {
      Entity.Post placed =
          Posts.of(((Sense.Named) last.what()).entity().label(), Optional.of(body));
      before.set(
          before.size() - 1,
          new Span(last.from(), last.to(), new Sense.Named(placed), last.rule()));
    }
  }

  private Optional<Span> resolve(Span span) {
    return switch (span.what()) {
      case Sense.Named named when named.entity() instanceof Body body -> {
        Body same = focus.same(body);
        focus.name(same);
        yield Optional.of(new Span(span.from(), span.to(), new Sense.Named(same), span.rule()));
      }
      case Sense.ShortForm shortForm -> {
        Optional<Body> body = meant(shortForm);
        body.ifPresent(focus::name);
        yield body.map(b -> new Span(span.from(), span.to(), new Sense.Named(b), span.rule()));
      }
      default -> Optional.of(span);
    };
  }

  private Optional<Body> meant(Sense.ShortForm shortForm) {
    Optional<Body> known =
        shortForm.isDefinite()
            ? focus.known(shortForm.kind(), shortForm.words())
            : Optional.<Body>empty();
    return known.isPresent() || !shortForm.mayBeNew()
        ? known
        : Optional.of(Body.unnamed(shortForm.words(), shortForm.kind(), text));
  }

  private List<Span> withAliases(Sentence sentence, List<Span> spans) {
    if (!focus.hasAliases()) {
      return spans;
    }
    List<Span> all = new ArrayList<>(spans);
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      int at = i;
      focus
          .byAlias(tokens.get(i).text())
          .ifPresent(
              body -> all.add(new Span(at, at + 1, new Sense.Named(body), "body-by-abbreviation")));
    }
    return BodyFinder.withoutOverlaps(all);
  }

  /**
   * "the National Retail Crime Steering Group (NRCSG)": the letters in brackets begin words of the
   * name, in order.
   */
  private void introduceAlias(List<Token> tokens, Span span) {
    int open = span.to();
    if (open + 2 >= tokens.size() || !tokens.get(open).text().equals("(")) {
      return;
    }
    // "(UK NSC)"
    int at = tokens.get(open + 1).text().equals("UK") ? open + 2 : open + 1;
    if (at + 1 >= tokens.size() || !tokens.get(at + 1).text().equals(")")) {
      return;
    }
    Token alias = tokens.get(at);
    if (alias.isAcronym()
        && span.what() instanceof Sense.Named named
        && named.entity() instanceof Body body
        && abbreviates(alias.text(), body.label())) {
      focus.alias(alias.text(), body);
    }
  }

  static boolean abbreviates(String abbreviation, String name) {
    int at = 0;
    String letters = abbreviation.toLowerCase(java.util.Locale.ROOT);
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    for (int i = 0; i < letters.length(); i++) {
      at = lower.indexOf(letters.charAt(i), at);
      if (at < 0) {
        return false;
      }
      at++;
    }
    return lower.charAt(0) == letters.charAt(0);
  }
}
