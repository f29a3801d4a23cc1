package org.pqgraph.serve.page;

import java.util.Optional;

/**
 * A thing in two lines, as another site shows a link to it.
 *
 * @param title the page's title
 * @param author who asked; empty for what has no author
 */
public record Card(String title, Optional<Ref> author) {

  /** The card of a question, member or body; other things have none. */
  public static Optional<Card> of(PageQueries queries, Site site, Thing thing) {
    if (!isFor(thing)) {
      return Optional.empty();
    }
    Properties said = Properties.of(queries, thing.iri());
    if (!thing.is("WrittenQuestion")) {
      String label = said.text("prefLabel");
      return Optional.of(
          new Card(label.isEmpty() ? Names.shortName(thing.iri()) : label, Optional.empty()));
    }
    String heading = said.text("heading");
    Ref asker = said.ref("askedBy", new Names(site));
    return Optional.of(
        new Card(
            heading.isEmpty() ? QuestionList.cut(said.text("questionText")) : heading,
            Optional.of(asker).filter(ref -> !ref.label().isEmpty())));
  }

  /** Whether a thing is of a kind that has a card. */
  static boolean isFor(Thing thing) {
    return thing.is("WrittenQuestion") || thing.is("Member") || thing.isBody();
  }
}
