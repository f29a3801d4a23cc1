package org.pqgraph.extract;

import java.math.BigDecimal;

/** What recognised words stand for. */
sealed interface Sense {
  /** A named thing. */
  record Named(Entity entity) implements Sense {
    /** Whether facts are likely said of it. */
    boolean isTopic() {
      return entity instanceof Entity.Body body && body.isTopic();
    }
  }

  /**
   * A head without a name, "the Taskforce", "an expert panel": a body of its kind named elsewhere,
   * or one that has no name.
   *
   * @param kind the notation of its kind
   * @param words the head and the words before it, in lower case: "expert panel"
   * @param isDefinite whether it is one that was spoken of before: "the", not "a"
   * @param mayBeNew whether it may also stand for a body that nothing named before
   */
  record ShortForm(String kind, String words, boolean isDefinite, boolean mayBeNew)
      implements Sense {}

  /**
   * A name of something else: a person, or an organisation without a telling word.
   *
   * @param text the name as printed
   * @param isPerson whether a title or letters after the name show a person
   */
  record Other(String text, boolean isPerson) implements Sense {}

  /** A day, month or year. */
  record Date(PartialDate date) implements Sense {}

  /** A financial year, or so many months up to the day of the answer. */
  record During(Period period) implements Sense {}

  /** How often: "twice", "19 times". */
  record Times(int count) implements Sense {}

  /** A cardinal number. */
  record Cardinal(int value) implements Sense {}

  /** An amount in pounds. */
  record Money(BigDecimal pounds) implements Sense {}
}
