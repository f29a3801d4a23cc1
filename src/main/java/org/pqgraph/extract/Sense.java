package org.pqgraph.extract;

import java.math.BigDecimal;

/** What recognised words stand for. */
sealed interface Sense {
  /** A named thing. */
  record Named(Entity entity) implements Sense {}

  /** A bare head, "the Taskforce", that stands for a body of its kind named elsewhere. */
  record ShortForm(String kind) implements Sense {}

  /**
   * A name of something else: a person, or an organisation without a telling word.
   *
   * @param text the name as printed
   * @param isPerson whether a title or letters after the name show a person
   */
  record Other(String text, boolean isPerson) implements Sense {}

  /** A day, month or year. */
  record Date(PartialDate date) implements Sense {}

  /** How often: "twice", "19 times". */
  record Times(int count) implements Sense {}

  /** A cardinal number. */
  record Cardinal(int value) implements Sense {}

  /** An amount in pounds. */
  record Money(BigDecimal pounds) implements Sense {}
}
