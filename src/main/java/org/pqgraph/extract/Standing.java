package org.pqgraph.extract;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was measured of that by which something was found.
 *
 * @param tier how sure it is; empty where it is not to be made
 * @param confidence the share that was right, 0 to 1, two decimals; empty where nothing was judged
 */
public record Standing(Optional<Tier> tier, OptionalDouble confidence) {
  /** Of a rule that was not judged. */
  public static final Standing UNKNOWN =
      new Standing(Optional.of(Tier.LIKELY), OptionalDouble.empty());
}
