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

  /** The one of two that says more: the surer tier, then the higher confidence. */
  public Standing better(Standing other) {
    int byTier =
        Integer.compare(
            tier.map(Tier::ordinal).orElse(Integer.MAX_VALUE),
            other.tier.map(Tier::ordinal).orElse(Integer.MAX_VALUE));
    if (byTier != 0) {
      return byTier < 0 ? this : other;
    }
    return confidence.orElse(-1) >= other.confidence.orElse(-1) ? this : other;
  }
}
