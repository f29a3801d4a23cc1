package org.pqgraph.extract;

import java.util.Locale;
import java.util.Optional;

/** How sure it is that a text says what was found in it, as measured on hits in real texts. */
public enum Tier {
  /** Right in 95 of 100 judged hits or more. */
  SURE(0.95),
  /** Right in 80 of 100 or more; also what a rule found of which too little was judged. */
  LIKELY(0.80);

  private final double least;

  Tier(double least) {
    this.least = least;
  }

  /** The tier of a precision; empty where what has it is not to be made. */
  public static Optional<Tier> of(double precision) {
    for (Tier tier : values()) {
      if (precision >= tier.least) {
        return Optional.of(tier);
      }
    }
    return Optional.empty();
  }

  /** As files and the graph have it: {@code sure}, {@code likely}. */
  public String notation() {
    return name().toLowerCase(Locale.ROOT);
  }
}
