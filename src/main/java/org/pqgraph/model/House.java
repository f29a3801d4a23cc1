package org.pqgraph.model;

import java.util.Locale;
import java.util.Optional;

/** A House of the UK Parliament. */
public enum House {
  COMMONS,
  LORDS;

  /** The name as used in IRIs: {@code commons} or {@code lords}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads "Commons", "House of Lords", in any case; empty for anything else. */
  public static Optional<House> of(String printed) {
    return switch (printed.strip().toLowerCase(Locale.ROOT)) {
      case "commons", "house of commons" -> Optional.of(COMMONS);
      case "lords", "house of lords" -> Optional.of(LORDS);
      default -> Optional.empty();
    };
  }
}
